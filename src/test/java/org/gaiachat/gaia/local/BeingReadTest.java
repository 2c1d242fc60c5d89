package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file that ends the process does so once. */
class BeingReadTest {

    private static final String FATAL =
            "The server ended while it read the file, so it is read again only when it has changed.";

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Path list;
    private Path large;

    @BeforeEach
    void write() throws IOException {
        list = folder.resolve("being-read");
        large = Files.writeString(folder.resolve("large file\n.txt"), "The harbour opens at six. ".repeat(200_000));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void what_was_being_read_when_the_process_ended_is_not_read_until_it_changes() throws Exception {
        BeingRead.listedIn(list).begin(large);
        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> reading().read(large))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessage(FATAL);
        }
        Files.writeString(large, "The harbour opens at seven. ".repeat(200_000));
        assertThat(reading().read(large).blocks()).isNotEmpty();
        assertThat(list).doesNotExist();
    }

    @Test
    void another_file_that_ends_the_process_does_not_hide_the_first() throws Exception {
        Path other = Files.writeString(folder.resolve("other.txt"), "The office opens at eight. ".repeat(200_000));
        BeingRead.listedIn(list).begin(large);
        BeingRead.listedIn(list).begin(other);
        for (Path file : List.of(large, other)) {
            assertThatThrownBy(() -> reading().read(file)).hasMessage(FATAL);
        }
    }

    @Test
    void what_is_being_read_when_the_engine_is_closed_is_read_at_the_next_start() throws Exception {
        BeingRead closed = BeingRead.listedIn(list);
        closed.begin(large);
        closed.close();
        assertThat(reading().read(large).blocks()).isNotEmpty();
    }

    @Test
    void a_large_file_is_listed_while_it_is_read_and_a_small_one_never() throws Exception {
        Path small = Files.writeString(folder.resolve("small.txt"), "Words.");
        assertThat(listedWhile(large)).isTrue();
        assertThat(listedWhile(small)).isFalse();
        assertThat(list).doesNotExist();
    }

    private boolean listedWhile(Path file) throws Exception {
        boolean[] listed = new boolean[1];
        DocumentReader reader = new DocumentReader() {
            @Override
            public boolean reads(String fileName) {
                return true;
            }

            @Override
            public void read(Path file, Consumer<Block> blocks) {
                listed[0] = Files.exists(list);
                blocks.accept(new Block(BlockKind.PARAGRAPH, "", "Words.", 0, List.of()));
            }
        };
        new DocumentReading(threads, ReadingLimits.USUAL, List.of(reader))
                .listing(BeingRead.listedIn(list))
                .read(file);
        return listed[0];
    }

    private DocumentReading reading() throws IOException {
        return new DocumentReading(threads, ReadingLimits.USUAL).listing(BeingRead.listedIn(list));
    }
}
