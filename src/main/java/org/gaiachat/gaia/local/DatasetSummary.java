package org.gaiachat.gaia.local;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetDetails.Unreadable;
import org.gaiachat.gaia.DatasetStatistics;

/**
 * What the files of a dataset come to, taken together.
 *
 * @param unopened the folders in it that could not be looked through
 */
record DatasetSummary(Collection<FileRecord> files, Set<String> unopened) {

    DatasetDetails details(Dataset dataset, long found, Optional<Instant> lastIndexed) {
        return new DatasetDetails(dataset, found, unreadable(), statistics(found, lastIndexed));
    }

    /** How many of them can't be read. */
    long failed() {
        return files.stream()
                .filter(file -> !file.askable() && file.remark().isPresent())
                .count();
    }

    /** What tells its files as they are from any others, the same after a start. */
    String fingerprint(String dataset) {
        StringBuilder all = new StringBuilder(IndexFields.VERSION);
        files.stream().sorted(Comparator.comparing(FileRecord::path)).forEach(file -> all.append('\0')
                .append(file.path())
                .append('\0')
                .append(file.size())
                .append('\0')
                .append(file.modified())
                .append('\0')
                .append(file.passages()));
        return DocumentId.of(dataset, all.toString());
    }

    private List<Unreadable> unreadable() {
        Stream<Unreadable> inFiles = files.stream()
                .filter(file -> file.remark().isPresent())
                .map(file -> new Unreadable(file.path(), file.remark().orElseThrow()));
        Stream<Unreadable> whole =
                unopened.stream().map(folder -> new Unreadable(folder, UnreadableFile.FOLDER_NOT_OPENED));
        return Stream.concat(inFiles, whole)
                .sorted(Comparator.comparing(Unreadable::path))
                .toList();
    }

    private DatasetStatistics statistics(long found, Optional<Instant> lastIndexed) {
        List<FileRecord> askable = files.stream().filter(FileRecord::askable).toList();
        long passages = askable.stream().mapToLong(FileRecord::passages).sum();
        long bytes = askable.stream().mapToLong(FileRecord::size).sum();
        return new DatasetStatistics(found, askable.size(), failed(), passages, bytes, lastIndexed);
    }
}
