package org.gaiachat.gaia.local;

import java.nio.file.Path;
import org.gaiachat.gaia.DatasetStatistics;

/** Times the indexing of a data directory that was never indexed. */
public final class SpeedOfIndexing {

    private SpeedOfIndexing() {}

    /** Argument: the data directory. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        DatasetStatistics statistics;
        long start = System.nanoTime();
        double seconds;
        try (LocalGaia engine = SpeedEngine.open(data)) {
            SpeedEngine.awaitReady(engine, SpeedEngine.DATASET, 1);
            seconds = SpeedEngine.since(start) / 1_000;
            SpeedEngine.awaitTidy(data);
            double tidy = SpeedEngine.since(start) / 1_000;
            SpeedEngine.say("merged down, and topics drawn: %.1f s after the start", tidy);
            statistics = engine.dataset(SpeedEngine.DATASET).toCompletableFuture().get().statistics();
        }
        double megabytes = SpeedEngine.textBytes(data) / 1e6;
        SpeedEngine.say(
                "indexing: %d files, %d unreadable, %d passages, %.1f MB of text in %.1f s: %.1f MB of text a second",
                statistics.found(),
                statistics.failed(),
                statistics.passages(),
                megabytes,
                seconds,
                megabytes / seconds);
    }
}
