package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Kills processes with SIGKILL while they work on a data directory, and looks each time at what the next start finds. */
final class CrashRounds {

    private static final int MILLISECONDS_OF_OPENING = 1_000;
    private static final int MILLISECONDS_OF_A_LINE = 20;

    private final Path data;
    private final Path output;
    private final Random random;
    private final int mostLines;
    private final CrashLedger ledger = new CrashLedger();

    /**
     * Rounds over an empty data directory.
     *
     * @param scratch where the killed processes write
     * @param seed of all choices
     * @param mostLines how many lines about its writes a process may write before it is killed
     */
    CrashRounds(Path data, Path scratch, long seed, int mostLines) throws IOException {
        this.data = data;
        this.output = scratch.resolve("victim");
        this.random = new Random(seed);
        this.mostLines = mostLines;
        layOut(data);
    }

    /** Makes the folders that the processes work on. */
    static void layOut(Path data) throws IOException {
        for (String dataset : List.of(CrashFiles.DATASET, CrashUploads.DATASET)) {
            Files.createDirectories(data.resolve(dataset));
        }
    }

    /** Kills one process and fails if a later one finds anything wrong. */
    void round() throws Exception {
        killOne();
        ledger.read(Files.readString(output));
        CrashIndexCheck.onDisk(data);
        try (LocalParts parts = LocalParts.open(new LocalSettings(data, Map.of(), Clock.systemUTC()))) {
            CrashIndexCheck.awaitTruth(parts);
            CrashIndexCheck.compare(parts);
            new CrashOfferCheck(parts, data, ledger).all();
        }
    }

    /** How many writes the killed processes told to be kept, by kind. */
    Map<String, Integer> told() {
        return ledger.counts();
    }

    private void killOne() throws IOException, InterruptedException {
        Files.deleteIfExists(output);
        Process victim = start(output, data.toString(), String.valueOf(random.nextLong()));
        try {
            // Some die while they open the index, most while they work: after so many lines of what they do.
            int lines = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(mostLines);
            await().atMost(CrashIndexCheck.PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> Files.exists(output) && lines() >= lines || !victim.isAlive());
            int rest = lines == 0 ? MILLISECONDS_OF_OPENING : MILLISECONDS_OF_A_LINE;
            boolean ended = victim.waitFor(random.nextInt(rest), TimeUnit.MILLISECONDS);
            assertThat(ended).as(Files.readString(output)).isFalse();
        } finally {
            victim.destroyForcibly().waitFor();
        }
    }

    private long lines() throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.count();
        }
    }

    /** Starts a process that works on a data directory, or only opens it. */
    static Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrashVictim.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
