package org.gaiachat.gaia.local;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.DatasetState;

/** A process that indexes a data directory and tells how many documents each dataset has. */
final class IndexOnce {

    private IndexOnce() {}

    /** Takes the data directory. */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        try (LocalGaia engine = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()))) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> datasets(engine).stream().allMatch(one -> one.state() == DatasetState.READY));
            datasets(engine).forEach(one -> System.out.println(one.name() + ": " + one.documents()));
        }
    }

    private static List<Dataset> datasets(LocalGaia engine) {
        return engine.datasets(DatasetQuery.ALL).toCompletableFuture().join().datasets();
    }
}
