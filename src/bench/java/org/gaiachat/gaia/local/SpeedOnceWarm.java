package org.gaiachat.gaia.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Times the indexing of the same files as one dataset after the other: the first by a process that has just begun. */
public final class SpeedOnceWarm {

    private static final int DATASETS = 3;

    private SpeedOnceWarm() {}

    /** Arguments: an empty data directory, and the folder with the files. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        double[] seconds = new double[DATASETS];
        try (LocalGaia engine = SpeedEngine.open(data)) {
            for (int i = 0; i < DATASETS; i++) {
                Path folder = copy(Path.of(arguments[1]), data.resolveSibling("next"));
                Files.move(folder, data.resolve("manuals " + i));
                long start = System.nanoTime();
                engine.rescan();
                SpeedEngine.awaitReady(engine, "manuals " + i, 1);
                seconds[i] = SpeedEngine.since(start) / 1_000;
                SpeedEngine.awaitTidy(data);
            }
        }
        double megabytes = SpeedEngine.textBytes(data) / 1e6 / DATASETS;
        for (int i = 0; i < DATASETS; i++) {
            SpeedEngine.say(
                    "the same files, time %d in one process: %.1f s: %.1f MB of text a second",
                    i + 1,
                    seconds[i],
                    megabytes / seconds[i]);
        }
    }

    private static Path copy(Path files, Path to) throws Exception {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
