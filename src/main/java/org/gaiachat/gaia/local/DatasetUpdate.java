package org.gaiachat.gaia.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gaiachat.gaia.DatasetState;

/** One pass over a dataset: reads what is new or changed, drops what is gone. */
final class DatasetUpdate {

    private static final Logger LOG = System.getLogger(DatasetUpdate.class.getName());
    private static final long MILLISECONDS_BETWEEN_REFRESHES = 1_000;
    private static final long MILLISECONDS_BETWEEN_COMMITS = 10_000;

    private final DatasetContents dataset;
    private final PassageIndex index;
    private final DocumentReading reading;
    private final BooleanSupplier ended;
    private long refreshed = System.currentTimeMillis();
    private long committed = refreshed;

    DatasetUpdate(DatasetContents dataset, PassageIndex index, DocumentReading reading, BooleanSupplier ended) {
        this.dataset = dataset;
        this.index = index;
        this.reading = reading;
        this.ended = ended;
    }

    void run(List<FoundFile> found) throws IOException, InterruptedException {
        long start = System.currentTimeMillis();
        dataset.found(found.size());
        List<FoundFile> changed = changed(found);
        List<FileRecord> gone = gone(found);
        if (!changed.isEmpty() || !gone.isEmpty()) {
            dataset.enter(DatasetState.INDEXING);
            drop(gone);
            for (FoundFile file : changed) {
                if (ended.getAsBoolean()) {
                    return;
                }
                read(file);
                showInTime();
            }
            index.refresh();
            index.commit();
            report(System.currentTimeMillis() - start);
        }
        dataset.enter(DatasetState.READY);
    }

    private List<FoundFile> changed(List<FoundFile> found) {
        return found.stream()
                .filter(file -> Optional.ofNullable(dataset.files().get(file.path()))
                        .filter(known -> known.stillTrueOf(file))
                        .isEmpty())
                .toList();
    }

    private List<FileRecord> gone(List<FoundFile> found) {
        Set<String> paths = new HashSet<>();
        found.forEach(file -> paths.add(file.path()));
        List<FileRecord> gone = new ArrayList<>(dataset.files().values());
        gone.removeIf(file -> paths.contains(file.path()));
        return gone;
    }

    private void drop(List<FileRecord> gone) throws IOException {
        for (FileRecord file : gone) {
            index.remove(file);
            dataset.files().remove(file.path());
        }
    }

    private void read(FoundFile file) throws IOException, InterruptedException {
        List<CutPassage> passages = List.of();
        Optional<String> remark;
        try {
            DocumentReading.Text text = reading.read(file.file());
            passages = PassageCutter.cut(text.blocks());
            remark = text.remark();
        } catch (UnreadableFile e) {
            remark = Optional.of(e.getMessage());
        }
        if (ended.getAsBoolean()) {
            // The end interrupts the reading; what it then says of the file is not true of the file.
            return;
        }
        FileRecord read =
                new FileRecord(dataset.name(), file.path(), file.size(), file.modified(), passages.size(), remark);
        index.put(read, passages);
        dataset.files().put(read.path(), read);
    }

    private void showInTime() throws IOException {
        long now = System.currentTimeMillis();
        if (now - refreshed > MILLISECONDS_BETWEEN_REFRESHES) {
            index.refresh();
            refreshed = now;
        }
        if (now - committed > MILLISECONDS_BETWEEN_COMMITS) {
            index.commit();
            committed = now;
        }
    }

    private void report(long milliseconds) {
        LOG.log(
                Level.INFO,
                String.format(
                        Locale.ROOT,
                        "Dataset %s: %d documents, %d passages indexed in %.1f s",
                        dataset.name(),
                        dataset.documents(),
                        dataset.passages(),
                        milliseconds / 1_000.0));
    }
}
