package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.gaiachat.gaia.DatasetState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes with SIGKILL while they index and answer, and looks at what the next start finds. {@code
 * -Dcrash.rounds=1000} kills as many, {@code -Dcrash.seed} repeats a run's choices.
 */
class CrashSafetyTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 10);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int LONGEST_LIFE_MILLISECONDS = 3_000;

    @TempDir
    Path data;

    @TempDir
    Path outputs;

    private final Map<String, Integer> kept = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Test
    void after_any_kill_nothing_is_lost_nothing_is_double_and_the_index_opens() throws Exception {
        System.out.println("crash.seed " + SEED + ", crash.rounds " + ROUNDS);
        Random random = new Random(SEED);
        Files.createDirectories(data.resolve(CrashVictim.DATASET));
        for (int round = 0; round < ROUNDS; round++) {
            killOne(random);
            if (Files.exists(data.resolve(".gaia-chat/index"))) {
                checkIndex();
            }
            try (LocalParts parts = open()) {
                awaitTruth(parts);
                compare(parts);
                kept.forEach((id, exchanges) -> assertThat(
                                parts.conversations().conversation(id).exchanges())
                        .as(id)
                        .hasSizeGreaterThanOrEqualTo(exchanges));
            }
            if ((round + 1) % 10 == 0) {
                System.out.println("killed " + (round + 1) + " times, " + kept.size() + " conversations kept");
            }
        }
        threads.shutdownNow();
    }

    @Test
    void a_second_process_on_the_same_directory_says_so_and_stops() throws Exception {
        Files.createDirectories(data.resolve(CrashVictim.DATASET));
        Process first = start(outputs.resolve("first"), data.toString(), "1");
        Process second = null;
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.readString(outputs.resolve("first")).contains("open"));
            second = start(outputs.resolve("second"), data.toString());
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
        assertThat(start(outputs.resolve("third"), data.toString()).waitFor()).isZero();
    }

    @Test
    void an_index_with_a_missing_or_a_cut_file_is_built_anew() throws Exception {
        Path folder = Files.createDirectories(data.resolve(CrashVictim.DATASET));
        Files.writeString(folder.resolve("a.txt"), "The wind came from the north.");
        for (boolean missing : List.of(true, false)) {
            try (LocalParts parts = open()) {
                awaitTruth(parts);
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
            awaitTruth(parts);
            compare(parts);
        }
    }

    private void killOne(Random random) throws IOException, InterruptedException {
        Path output = outputs.resolve("victim");
        Files.deleteIfExists(output);
        Process victim = start(output, data.toString(), String.valueOf(random.nextLong()));
        try {
            // Some die while they open the index, most while they work.
            if (random.nextInt(5) > 0) {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> Files.readString(output).contains("open") || !victim.isAlive());
                assertThat(victim.isAlive()).as(Files.readString(output)).isTrue();
            }
            victim.waitFor(random.nextInt(LONGEST_LIFE_MILLISECONDS), TimeUnit.MILLISECONDS);
        } finally {
            victim.destroyForcibly().waitFor();
        }
        Files.readString(output)
                .lines()
                .filter(line -> line.endsWith(" kept"))
                .map(line -> line.split(" "))
                .forEach(line -> kept.merge(line[0], Integer.parseInt(line[1]), Math::max));
    }

    private static Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrashVictim.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private LocalParts open() throws IOException {
        return LocalParts.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
    }

    /** What is on disk is a whole index by itself, before anybody repairs anything. */
    private void checkIndex() throws IOException {
        try (FSDirectory directory = FSDirectory.open(data.resolve(".gaia-chat/index"))) {
            if (DirectoryReader.indexExists(directory)) {
                try (CheckIndex check = new CheckIndex(directory)) {
                    assertThat(check.checkIndex().clean).isTrue();
                }
            }
        }
    }

    private void awaitTruth(LocalParts parts) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    DatasetContents log = parts.catalog().dataset(CrashVictim.DATASET);
                    List<FoundFile> found = FolderWalk.files(data.resolve(CrashVictim.DATASET));
                    return log.state() == DatasetState.READY
                            && log.files().size() == found.size()
                            && found.stream()
                                    .allMatch(file -> log.files().containsKey(file.path())
                                            && log.files().get(file.path()).stillTrueOf(file));
                });
    }

    /** One record for each file, and of each file the passages that a reading of it gives, once and in order. */
    private void compare(LocalParts parts) throws Exception {
        DocumentReading reading = new DocumentReading(threads, ReadingLimits.USUAL);
        Map<String, FileRecord> records = new TreeMap<>();
        for (FileRecord record : parts.index().files()) {
            assertThat(records.put(record.path(), record)).as("second record").isNull();
        }
        List<FoundFile> found = FolderWalk.files(data.resolve(CrashVictim.DATASET));
        assertThat(records.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(FoundFile::path).toList());
        for (FoundFile file : found) {
            FileRecord record = records.get(file.path());
            List<String> expected = file.size() == 0
                    ? List.of()
                    : PassageCutter.cut(reading.read(file.file()).blocks()).stream()
                            .map(CutPassage::text)
                            .toList();
            List<StoredPassage> passages =
                    parts.index().look(searcher -> new PassageSearch(searcher).ofDocument(record.documentId()));
            assertThat(passages).extracting(StoredPassage::text).isEqualTo(expected);
            assertThat(passages)
                    .extracting(StoredPassage::position)
                    .isEqualTo(IntStream.range(0, expected.size()).boxed().toList());
        }
    }
}
