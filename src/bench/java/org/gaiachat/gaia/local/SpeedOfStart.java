package org.gaiachat.gaia.local;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Question;

/** Times one start: prints the milliseconds of opening, and from the process's start to a list and to first words. */
public final class SpeedOfStart {

    private SpeedOfStart() {}

    /** Argument: the data directory. */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (LocalGaia engine = SpeedEngine.open(Path.of(arguments[0]))) {
            double opened = SpeedEngine.since(start);
            var datasets = engine.datasets(new DatasetQuery(Optional.empty(), Optional.empty()))
                    .toCompletableFuture()
                    .get()
                    .datasets();
            double listed = sinceProcess();
            FirstText first = new FirstText();
            List<String> names = datasets.stream().map(dataset -> dataset.name()).toList();
            engine.ask(new Question("How do I sort a list?", names, Optional.empty(), Optional.empty()))
                    .subscribe(first);
            first.finished.await();
            SpeedEngine.say("%.0f %.0f %.0f", opened, listed, sinceProcess());
        }
    }

    private static double sinceProcess() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
