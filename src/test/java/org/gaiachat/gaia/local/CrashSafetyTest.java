package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dcrash.seed} repeats the choices of a run; {@code src/bench/crash/run} kills a thousand times. */
class CrashSafetyTest {

    private static final int ROUNDS = 8;
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int MOST_LINES = 300;

    @TempDir
    Path data;

    @TempDir
    Path outputs;

    @Test
    void after_any_kill_nothing_told_as_kept_is_lost_nothing_is_double_and_the_index_is_whole() throws Exception {
        System.out.println("crash.seed " + SEED);
        CrashRounds rounds = new CrashRounds(data, outputs, SEED, MOST_LINES);
        for (int round = 0; round < ROUNDS; round++) {
            rounds.round();
        }
    }

    @Test
    void a_second_process_on_the_same_directory_says_so_and_stops() throws Exception {
        CrashRounds.layOut(data);
        Process first = CrashRounds.start(outputs.resolve("first"), data.toString(), "1");
        Process second = null;
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.readString(outputs.resolve("first")).contains("open"));
            second = CrashRounds.start(outputs.resolve("second"), data.toString());
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isNotZero();
            assertThat(Files.readString(outputs.resolve("second")))
                    .contains("is in use by another Gaia Chat")
                    .doesNotContain("open\n");
            assertThat(first.isAlive()).isTrue();
        } finally {
            first.destroyForcibly().waitFor();
            if (second != null) {
                second.destroyForcibly().waitFor();
            }
        }
        assertThat(CrashRounds.start(outputs.resolve("third"), data.toString()).waitFor())
                .isZero();
    }

    @Test
    void an_index_with_a_missing_or_a_cut_file_is_built_anew() throws Exception {
        Path folder = Files.createDirectories(data.resolve(CrashFiles.DATASET));
        Files.writeString(folder.resolve("a.txt"), "The wind came from the north.");
        for (boolean missing : List.of(true, false)) {
            try (LocalParts parts = open()) {
                CrashIndexCheck.awaitTruth(parts);
            }
            try (var files = Files.newDirectoryStream(data.resolve(".gaia-chat/index"), "_*")) {
                for (Path file : files) {
                    if (missing) {
                        Files.delete(file);
                    } else {
                        Files.write(file, new byte[] {1, 2, 3});
                    }
                }
            }
        }
        try (LocalParts parts = open()) {
            CrashIndexCheck.awaitTruth(parts);
            CrashIndexCheck.compare(parts);
        }
    }

    private LocalParts open() throws IOException {
        return LocalParts.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
    }
}
