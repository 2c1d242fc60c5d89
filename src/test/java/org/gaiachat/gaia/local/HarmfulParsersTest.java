package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.gaiachat.gaia.DatasetState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parsers that hang, end abruptly or lose their file spoil that file only. */
class HarmfulParsersTest {

    private static final String DAMAGED = "The file is damaged, or is not what its name says.";

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean freed = new AtomicBoolean();

    @AfterEach
    void end() {
        freed.set(true);
        threads.shutdownNow();
    }

    @Test
    void a_file_that_vanishes_is_forgotten() throws Exception {
        Path file = Files.writeString(folder.resolve("brief.txt"), "Words.");
        DatasetContents dataset = update((path, blocks) -> {
            Files.delete(path);
            throw new IOException("gone");
        });
        assertThat(Files.exists(file)).isFalse();
        assertThat(dataset.files()).isEmpty();
        assertThat(dataset.state()).isEqualTo(DatasetState.READY);
    }

    @Test
    void a_parser_that_never_ends_and_ignores_interrupts_holds_up_no_other_file() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Endless.");
        Files.writeString(folder.resolve("b.txt"), "Words.");
        DatasetContents dataset = update((path, blocks) -> {
            while (path.endsWith("a.txt") && !freed.get()) {
                Thread.onSpinWait();
            }
            blocks.accept(new Block(BlockKind.PARAGRAPH, "", "Words.", 0, List.of()));
        });
        assertThat(dataset.files().get("a.txt").remark()).contains("Reading the file took longer than 1 seconds.");
        assertThat(dataset.files().get("b.txt").askable()).isTrue();
    }

    @Test
    void a_parser_that_was_given_up_ends_with_its_next_block() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Endless.");
        AtomicBoolean ended = new AtomicBoolean();
        update((path, blocks) -> {
            try {
                while (!freed.get()) {
                    blocks.accept(new Block(BlockKind.PARAGRAPH, "", "W", 0, List.of()));
                }
            } finally {
                ended.set(true);
            }
        });
        await().untilTrue(ended);
    }

    @Test
    void a_parser_that_fills_the_memory_or_the_stack_spoils_its_own_file_only() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Deep.");
        Files.writeString(folder.resolve("b.txt"), "Wide.");
        Files.writeString(folder.resolve("c.txt"), "Words.");
        DatasetContents dataset = update((path, blocks) -> {
            if (path.endsWith("a.txt")) {
                throw new StackOverflowError();
            } else if (path.endsWith("b.txt")) {
                throw new OutOfMemoryError();
            }
            blocks.accept(new Block(BlockKind.PARAGRAPH, "", "Words.", 0, List.of()));
        });
        assertThat(dataset.files().get("a.txt").remark()).contains(DAMAGED);
        assertThat(dataset.files().get("b.txt").remark()).contains("To read the file takes more memory than there is.");
        assertThat(dataset.files().get("c.txt").askable()).isTrue();
    }

    @Test
    void a_file_that_took_too_much_memory_or_time_is_tried_once_after_a_start() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Wide.");
        Files.writeString(folder.resolve("b.txt"), "Long.");
        AtomicInteger tries = new AtomicInteger();
        Parser hopeless = (path, blocks) -> {
            tries.incrementAndGet();
            if (path.endsWith("a.txt")) {
                throw new OutOfMemoryError();
            }
            while (!freed.get()) {
                Thread.onSpinWait();
            }
        };
        DatasetContents first = update(hopeless);
        update(hopeless, first);
        assertThat(tries).hasValue(2);
        DatasetContents afterStart = new DatasetContents("Harm", Optional.empty());
        first.files().values().forEach(afterStart::take);
        update(hopeless, afterStart);
        update(hopeless, afterStart);
        assertThat(tries).hasValue(4);
    }

    private interface Parser {
        void read(Path file, Consumer<Block> blocks) throws IOException;
    }

    private DatasetContents update(Parser parser) throws IOException, InterruptedException {
        DatasetContents dataset = new DatasetContents("Harm", Optional.empty());
        update(parser, dataset);
        return dataset;
    }

    private void update(Parser parser, DatasetContents dataset) throws IOException, InterruptedException {
        DocumentReader reader = new DocumentReader() {
            @Override
            public boolean reads(String fileName) {
                return true;
            }

            @Override
            public void read(Path file, Consumer<Block> blocks) throws UnreadableFile {
                try {
                    parser.read(file, blocks);
                } catch (IOException e) {
                    throw UnreadableFile.of(file, e);
                }
            }
        };
        ReadingLimits impatient = new ReadingLimits(Duration.ofSeconds(1), 1_000, Integer.MAX_VALUE);
        DocumentReading reading = new DocumentReading(threads, impatient, List.of(reader));
        try (PassageIndex index = PassageIndex.inMemory(new TextAnalysis())) {
            IndexPace pace = new IndexPace(index);
            boolean done = false;
            while (!done) {
                done = new DatasetUpdate(dataset, index, reading, pace, () -> false)
                        .run(FolderWalk.files(folder), () -> false);
            }
        }
    }
}
