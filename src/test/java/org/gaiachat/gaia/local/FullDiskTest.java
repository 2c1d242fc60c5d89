package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.awaitility.Awaitility;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk of the index takes nothing more for a while. */
class FullDiskTest {

    @TempDir
    Path data;

    private final EngineThreads threads = new EngineThreads();
    private final Disk disk = new Disk(new ByteBuffersDirectory());
    private DataDirectory directory;
    private PassageIndex index;
    private DatasetCatalog catalog;
    private Indexing indexing;

    @BeforeEach
    void open() throws IOException {
        directory = new DataDirectory(data);
        write("Harbour/crane.txt", "The crane lifts nine tonnes.");
        write("Museum/ship.txt", "The ship is made of oak.");
        index = PassageIndex.in(disk, new TextAnalysis());
        catalog = new DatasetCatalog(directory, List.of());
        DocumentReading reading = new DocumentReading(threads.reading(), ReadingLimits.USUAL);
        indexing = new Indexing(catalog, index, reading, threads.indexing(), IndexingNews.NONE);
        indexing.start();
        await("Harbour", DatasetState.READY, 1);
        await("Museum", DatasetState.READY, 1);
    }

    @AfterEach
    void close() throws IOException {
        indexing.end();
        threads.close();
        index.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {IOException.class, OutOfMemoryError.class})
    void a_dataset_fails_while_the_index_cannot_be_written_and_is_whole_afterwards(Class<? extends Throwable> failure)
            throws Exception {
        disk.failure.set(failure.getConstructor(String.class).newInstance("No space left on device"));
        write("Harbour/pump.txt", "The pump is drained by turning the blue valve.");
        await("Harbour", DatasetState.FAILED, 1);
        assertThat(indexed()).containsExactlyInAnyOrder("crane.txt", "ship.txt");
        disk.failure.set(null);
        await("Harbour", DatasetState.READY, 2);
        await("Museum", DatasetState.READY, 1);
        index.refresh();
        assertThat(indexed()).containsExactlyInAnyOrder("crane.txt", "pump.txt", "ship.txt");
    }

    @Test
    void what_was_not_kept_when_the_disk_became_full_is_read_again() throws Exception {
        Path mast = Files.writeString(data.resolve("Museum/.mast"), "The mast is a pine.");
        FileRecord unkept = new FileRecord(
                "Museum",
                "mast.txt",
                Files.size(mast),
                Files.getLastModifiedTime(mast).toMillis(),
                0,
                0,
                Optional.empty());
        index.put(unkept, List.of());
        Files.move(mast, mast.resolveSibling("mast.txt"));
        catalog.dataset("Museum").take(unkept);
        disk.failure.set(new IOException("No space left on device"));
        write("Harbour/pump.txt", "The pump is drained by turning the blue valve.");
        await("Harbour", DatasetState.FAILED, 1);
        disk.failure.set(null);
        await("Harbour", DatasetState.READY, 2);
        await("Museum", DatasetState.READY, 2);
        index.refresh();
        assertThat(indexed()).contains("mast.txt");
    }

    @Test
    void an_index_that_cannot_be_written_is_closed_all_the_same() throws Exception {
        disk.failure.set(new IOException("No space left on device"));
        write("Harbour/pump.txt", "The pump is drained by turning the blue valve.");
        await("Harbour", DatasetState.FAILED, 1);
    }

    private List<String> indexed() throws IOException {
        return index.files().stream().map(FileRecord::path).toList();
    }

    private void await(String dataset, DatasetState state, long documents) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            DatasetDetails now = catalog.dataset(dataset).details();
            return now.dataset().state() == state
                    && (state == DatasetState.FAILED || now.dataset().documents() == documents);
        });
    }

    private void write(String path, String text) throws IOException {
        Path file = data.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A disk that can be full. */
    private static final class Disk extends FilterDirectory {

        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Disk(Directory room) {
            super(room);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (failure.get() instanceof Error error) {
                throw error;
            }
            if (failure.get() instanceof IOException full) {
                throw full;
            }
            return super.createOutput(name, context);
        }
    }
}
