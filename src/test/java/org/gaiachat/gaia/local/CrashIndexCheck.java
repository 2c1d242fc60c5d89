package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.gaiachat.gaia.DatasetState;

/** Holds the index against the files that it was made from. */
final class CrashIndexCheck {

    /** A machine that has other work is slow, and proves nothing. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private CrashIndexCheck() {}

    /** What is on disk is a whole index by itself, before anybody repairs anything. */
    static void onDisk(Path data) throws IOException {
        Path index = data.resolve(".gaia-chat/index");
        if (Files.exists(index)) {
            try (FSDirectory directory = FSDirectory.open(index)) {
                if (DirectoryReader.indexExists(directory)) {
                    try (CheckIndex check = new CheckIndex(directory)) {
                        assertThat(check.checkIndex().clean).isTrue();
                    }
                }
            }
        }
    }

    /** Waits until the engine says that all is read, and it is true. */
    static void awaitTruth(LocalParts parts) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> parts.catalog().known().size()
                                == parts.catalog().folders().size()
                        && parts.catalog().folders().entrySet().stream()
                                .allMatch(
                                        folder -> isTrue(parts.catalog().dataset(folder.getKey()), folder.getValue())));
    }

    private static boolean isTrue(DatasetContents dataset, Path folder) {
        List<FoundFile> found = files(folder);
        return dataset.state() == DatasetState.READY
                && dataset.files().size() == found.size()
                && found.stream()
                        .allMatch(file -> dataset.files().containsKey(file.path())
                                && dataset.files().get(file.path()).stillTrueOf(file));
    }

    /** One record for each file, and of each file the passages that a reading of it gives, once and in order. */
    static void compare(LocalParts parts) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            DocumentReading reading = new DocumentReading(threads, ReadingLimits.USUAL);
            Map<String, FileRecord> records = new TreeMap<>();
            for (FileRecord record : parts.index().files()) {
                assertThat(records.put(record.documentId(), record))
                        .as("second record of %s", record)
                        .isNull();
            }
            for (Map.Entry<String, Path> folder : parts.catalog().folders().entrySet()) {
                for (FoundFile file : files(folder.getValue())) {
                    FileRecord record = records.remove(DocumentId.of(folder.getKey(), file.path()));
                    assertThat(record).as("record of %s", file).isNotNull();
                    compare(parts, record, file.size() == 0 ? List.of() : texts(reading, file));
                }
            }
            assertThat(records).as("records of files that are gone").isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> texts(DocumentReading reading, FoundFile file) throws Exception {
        return PassageCutter.cut(reading.read(file.file()).blocks()).stream()
                .map(CutPassage::text)
                .toList();
    }

    private static void compare(LocalParts parts, FileRecord record, List<String> expected) throws IOException {
        List<StoredPassage> passages =
                parts.index().look(searcher -> new PassageSearch(searcher).ofDocument(record.documentId()));
        assertThat(passages).extracting(StoredPassage::text).isEqualTo(expected);
        assertThat(passages)
                .extracting(StoredPassage::position)
                .isEqualTo(IntStream.range(0, expected.size()).boxed().toList());
    }

    private static List<FoundFile> files(Path folder) {
        try {
            return FolderWalk.files(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
