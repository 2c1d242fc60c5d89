package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.gaiachat.gaia.DatasetState;

/** The engine as the parts of the speed benchmark open it and wait for it. */
final class SpeedEngine {

    static final String DATASET = "manuals";

    private SpeedEngine() {}

    static LocalGaia open(Path data) {
        return LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
    }

    /** Waits until so many files were found in the dataset and all of them are done. */
    static void awaitReady(LocalGaia engine, String dataset, long files) throws Exception {
        while (true) {
            var now = engine.dataset(dataset).toCompletableFuture().get();
            if (now.dataset().state() == DatasetState.READY && now.found() >= files) {
                return;
            }
            Thread.sleep(20);
        }
    }

    /** Waits until the index is merged down and the topics of the first dataset are drawn. */
    static void awaitTidy(Path data) throws Exception {
        for (int tries = 0; tries < 1_200; tries++) {
            if (count(data.resolve(".gaia-chat/index"), ".si") <= 3 && count(data.resolve(".gaia-chat/topics"), ".json") > 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The index was not merged down");
    }

    private static long count(Path folder, String suffix) throws IOException {
        try (java.util.stream.Stream<Path> files = java.nio.file.Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).count();
        }
    }

    /** The bytes of all passages' texts in UTF-8, read from the index of an engine that is closed. */
    static long textBytes(Path data) throws IOException {
        try (PassageIndex index = PassageIndex.open(data.resolve(".gaia-chat/index"), new TextAnalysis())) {
            return index.look(searcher -> {
                long bytes = 0;
                var stored = searcher.storedFields();
                for (int document = 0; document < searcher.getIndexReader().maxDoc(); document++) {
                    String text = stored.document(document).get(IndexFields.TEXT);
                    bytes += text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
                }
                return bytes;
            });
        }
    }

    static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    static String quantiles(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return String.format(
                Locale.ROOT,
                "median %.0f ms, p99 %.0f ms, of %d questions",
                sorted[sorted.length / 2],
                sorted[(int) Math.min(last, Math.ceil(sorted.length * 0.99) - 1)],
                sorted.length);
    }

    static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
