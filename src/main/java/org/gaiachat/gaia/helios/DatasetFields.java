package org.gaiachat.gaia.helios;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.DatasetStatistics;

/** A dataset, in the shape of real tenants or in the tutorial's. */
record DatasetFields(Fields fields) {

    private static final List<String> FAILURE = List.of("fail", "error", "cancel", "abort");
    private static final List<String> WORK =
            List.of("run", "progress", "indexing", "pending", "queue", "accept", "start", "creat", "init", "schedul");
    private static final List<String> SUCCESS = List.of("ready", "succe", "complet", "finish", "indexed", "done");

    Optional<String> name() {
        return fields.word("name", "datasetName");
    }

    Optional<String> id() {
        return fields.word("id", "datasetId", "uid", "_id");
    }

    Dataset dataset(String name) {
        return new Dataset(name, fields.word("description"), state(), documents());
    }

    DatasetDetails details(String name) {
        Dataset dataset = dataset(name);
        long found = stats().number("totalFiles", "numFiles").orElse(dataset.documents());
        var statistics = new DatasetStatistics(
                Math.max(found, dataset.documents()),
                dataset.documents(),
                stats().number("failedFiles", "numFailedFiles").orElse(0L),
                stats().number("numPassages", "numChunks").orElse(0L),
                stats().number("indexSizeBytes").orElse(0L),
                MomentFields.of(stats(), "lastIndexedAt", "lastIndexedTimeUsecs")
                        .or(() -> MomentFields.of(fields.child("lastIndexingRun"), "endTimeUsecs")));
        return details(dataset, statistics);
    }

    /** What is known of a dataset that is only listed. */
    static DatasetDetails listed(Dataset dataset) {
        long documents = dataset.documents();
        return details(dataset, new DatasetStatistics(documents, documents, 0, 0, 0, Optional.empty()));
    }

    /** Gaia counts the files that it could not read but does not name them. */
    private static DatasetDetails details(Dataset dataset, DatasetStatistics statistics) {
        return new DatasetDetails(dataset, statistics.found(), List.of(), statistics);
    }

    private DatasetState state() {
        Fields run = fields.child("lastIndexingRun");
        return Stream.of(
                        fields.word("status", "state"),
                        stats().word("status"),
                        run.word("status", "state"),
                        run.word("health"))
                .flatMap(Optional::stream)
                .flatMap(word -> state(word).stream())
                .findFirst()
                .orElseGet(() -> running(run) ? DatasetState.INDEXING : DatasetState.READY);
    }

    /** What is unknown may be asked; Gaia will say what is wrong with it. */
    private static Optional<DatasetState> state(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (FAILURE.stream().anyMatch(small::contains)) {
            return Optional.of(DatasetState.FAILED);
        }
        if (SUCCESS.stream().anyMatch(small::contains)) {
            return Optional.of(DatasetState.READY);
        }
        return WORK.stream().anyMatch(small::contains) ? Optional.of(DatasetState.INDEXING) : Optional.empty();
    }

    private static boolean running(Fields run) {
        return run.number("startTimeUsecs").orElse(0L) > 0
                && run.number("endTimeUsecs").orElse(0L) <= 0;
    }

    private long documents() {
        return stats().number("indexedFiles", "numIndexedFiles", "numDocuments")
                .or(() -> fields.number("numDocuments", "documentCount", "numObjects", "objectCount"))
                .orElse(0L);
    }

    private Fields stats() {
        Fields stats = fields.child("indexingStats");
        return stats.object().isEmpty() ? fields.child("lastIndexingRun").child("stats") : stats;
    }
}
