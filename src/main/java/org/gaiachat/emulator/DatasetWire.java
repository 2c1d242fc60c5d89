package org.gaiachat.emulator;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.DatasetStatistics;
import org.gaiachat.json.JsonBuilders;

/** Datasets as they are sent. */
record DatasetWire(Shape shape) {

    JsonObject page(DatasetFilter.Page page) {
        var datasets = JsonBuilders.array();
        page.datasets().forEach(dataset -> datasets.add(listed(dataset)));
        var json = JsonBuilders.object().add("datasets", datasets);
        page.token().ifPresent(token -> json.add("paginationToken", token));
        return json.build();
    }

    JsonObject one(Dataset dataset) {
        return listed(dataset).build();
    }

    JsonObject details(DatasetDetails details) {
        JsonObjectBuilder json = dataset(details.dataset(), details.statistics().lastIndexed());
        return json.add("indexingStats", stats(details)).build();
    }

    private JsonObjectBuilder listed(Dataset dataset) {
        return dataset(dataset, Optional.empty());
    }

    private JsonObjectBuilder dataset(Dataset dataset, Optional<Instant> lastIndexed) {
        var json = JsonBuilders.object().add("name", dataset.name()).add("dataSources", JsonBuilders.array());
        dataset.description().ifPresent(description -> json.add("description", description));
        return shape.isTutorial()
                ? json.add("status", RunWords.dataset(dataset)).add("objectCount", dataset.documents())
                : json.add("id", DatasetKey.of(dataset.name()))
                        .add("numObjects", dataset.documents())
                        .add("indexingWindow", JsonBuilders.object().add("mostRecent", true))
                        .add("lastIndexingRun", run(dataset, lastIndexed))
                        .add("baasSnapshots", JsonBuilders.array())
                        .add("userIds", JsonBuilders.array());
    }

    private static JsonObjectBuilder run(Dataset dataset, Optional<Instant> ended) {
        var run = JsonBuilders.object()
                .add("status", RunWords.status(dataset))
                .add("health", dataset.state() == DatasetState.FAILED ? "Unhealthy" : "Healthy")
                .add("progress", dataset.state() == DatasetState.READY ? 100 : 0);
        ended.ifPresent(at -> run.add("endTimeUsecs", ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        return run;
    }

    private static JsonObjectBuilder stats(DatasetDetails details) {
        DatasetStatistics statistics = details.statistics();
        var stats = JsonBuilders.object()
                .add("status", RunWords.indexing(details.dataset()))
                .add("totalFiles", statistics.found())
                .add("indexedFiles", statistics.indexed())
                .add("failedFiles", statistics.failed())
                .add("indexSizeBytes", statistics.bytes());
        statistics.lastIndexed().ifPresent(at -> stats.add("lastIndexedAt", at.toString()));
        return stats;
    }
}
