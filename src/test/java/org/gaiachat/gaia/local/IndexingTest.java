package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the indexing of several folders goes on, with files that take a while each. */
class IndexingTest {

    private static final int MANY = 100;

    @TempDir
    Path data;

    private final EngineThreads threads = new EngineThreads();
    private PassageIndex index;
    private DatasetCatalog catalog;
    private Indexing indexing;

    @BeforeEach
    void open() throws IOException {
        for (int i = 0; i < MANY; i++) {
            write("Big/" + i + ".txt");
        }
        index = PassageIndex.inMemory(new TextAnalysis());
        catalog = new DatasetCatalog(new DataDirectory(data), List.of());
        DocumentReading reading =
                new DocumentReading(threads.reading(), ReadingLimits.USUAL, List.of(new SlowReader()));
        indexing = new Indexing(catalog, index, reading, threads.indexing(), IndexingNews.NONE);
    }

    @AfterEach
    void close() throws IOException {
        indexing.end();
        threads.close();
        index.close();
    }

    @Test
    void while_a_dataset_is_indexed_its_count_of_documents_grows_towards_the_files_found() {
        indexing.start();
        long before = 0;
        for (int seen = 0; seen < 3; seen++) {
            long last = before;
            await().until(() -> details("Big").dataset().documents() > last);
            DatasetDetails now = details("Big");
            assertThat(now.found()).isEqualTo(MANY);
            assertThat(now.dataset().state()).isEqualTo(DatasetState.INDEXING);
            assertThat(now.dataset().documents()).isLessThan(MANY);
            before = now.dataset().documents();
        }
    }

    @Test
    void a_small_folder_does_not_wait_for_a_large_one() throws IOException {
        indexing.start();
        await().until(() -> details("Big").dataset().documents() > 0);
        write("Small/one.txt");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> details("Small").dataset().state() == DatasetState.READY);
        assertThat(details("Small").dataset().documents()).isEqualTo(1);
        assertThat(details("Big").dataset().state()).isEqualTo(DatasetState.INDEXING);
    }

    private DatasetDetails details(String dataset) {
        return catalog.dataset(dataset).details();
    }

    private void write(String path) throws IOException {
        Path file = data.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "The harbour opens at six.");
    }

    /** Takes a tenth of a second for each file. */
    private static final class SlowReader implements DocumentReader {

        @Override
        public boolean reads(String fileName) {
            return true;
        }

        @Override
        public void read(Path file, Consumer<Block> blocks) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            blocks.accept(new Block(BlockKind.PARAGRAPH, "", "The harbour opens at six.", 0, List.of()));
        }
    }
}
