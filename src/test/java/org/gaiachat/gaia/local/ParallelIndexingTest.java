package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.gaiachat.gaia.DatasetState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who indexes waits for what takes long elsewhere. */
class ParallelIndexingTest {

    private static final int MANY = 250;

    @TempDir
    Path data;

    private final EngineThreads threads = new EngineThreads();
    private final Disk disk = new Disk();
    private final Reader reader = new Reader();
    private PassageIndex index;
    private DatasetCatalog catalog;
    private Indexing indexing;

    @BeforeEach
    void open() throws IOException {
        index = PassageIndex.in(disk, new TextAnalysis());
        catalog = new DatasetCatalog(new DataDirectory(data), List.of());
        DocumentReading reading = new DocumentReading(threads.reading(), ReadingLimits.USUAL, List.of(reader));
        indexing = new Indexing(catalog, index, reading, threads.indexing(), IndexingNews.NONE);
    }

    @AfterEach
    void close() throws IOException {
        List.of(reader.first, disk.written, disk.kept).forEach(CountDownLatch::countDown);
        indexing.end();
        threads.close();
        index.close();
    }

    @Test
    void a_file_that_takes_long_keeps_nobody_from_reading_the_others() throws IOException {
        disk.written.countDown();
        disk.kept.countDown();
        for (int i = 0; i < MANY; i++) {
            write("Big/" + i + ".txt");
        }
        indexing.start();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> catalog.dataset("Big").documents() == MANY - 1);
        assertThat(catalog.dataset("Big").waiting()).isEqualTo(1);
        reader.first.countDown();
        awaitReady("Big", MANY);
    }

    @Test
    void a_file_that_is_dropped_into_a_dataset_that_was_ready_does_not_wait_for_a_large_one() throws IOException {
        List.of(reader.first, disk.written, disk.kept).forEach(CountDownLatch::countDown);
        write("Small/one.txt");
        indexing.start();
        awaitReady("Small", 1);
        for (int i = 0; i < 2 * MANY; i++) {
            write("Big/" + i + ".txt");
        }
        await().until(() -> catalog.dataset("Big").documents() > 0);
        write("Small/two.txt");
        awaitReady("Small", 2);
        assertThat(catalog.dataset("Big").state()).isEqualTo(DatasetState.INDEXING);
    }

    @Test
    void a_large_file_is_read_while_the_text_of_another_is_written() throws IOException {
        reader.first.countDown();
        for (String name : List.of("Large/one.txt", "Large/two.txt")) {
            try (RandomAccessFile file = new RandomAccessFile(write(name).toFile(), "rw")) {
                file.setLength(6_000_000);
            }
        }
        indexing.start();
        await().untilAsserted(() -> assertThat(reader.begun).hasValue(2));
    }

    @Test
    void a_dataset_is_ready_before_its_index_is_kept_on_disk() throws IOException {
        reader.first.countDown();
        disk.written.countDown();
        write("Small/one.txt");
        indexing.start();
        awaitReady("Small", 1);
        assertThat(disk.kept.getCount()).isOne();
    }

    private void awaitReady(String dataset, long documents) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> catalog.folders().containsKey(dataset)
                        && catalog.dataset(dataset).state() == DatasetState.READY
                        && catalog.dataset(dataset).documents() == documents);
    }

    private Path write(String path) throws IOException {
        Path file = data.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "The harbour opens at six.");
    }

    private static void rest(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes as long for the first file as a test wants, and a tenth of a second for each other. */
    private static final class Reader implements DocumentReader {

        private final AtomicInteger begun = new AtomicInteger();
        private final CountDownLatch first = new CountDownLatch(1);

        @Override
        public boolean reads(String fileName) {
            return true;
        }

        @Override
        public void read(Path file, Consumer<Block> blocks) {
            if (begun.getAndIncrement() == 0) {
                rest(first);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            blocks.accept(new Block(BlockKind.PARAGRAPH, "", "The harbour opens at six.", 0, List.of()));
        }
    }

    /** A disk that is as slow as a test wants. */
    private static final class Disk extends FilterDirectory {

        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch kept = new CountDownLatch(1);

        Disk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            rest(written);
            return super.createOutput(name, context);
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            rest(kept);
            super.sync(names);
        }
    }
}
