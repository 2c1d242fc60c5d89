package org.gaiachat.gaia;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The documents that tests ask: the dataset {@code Harbour} with a Word file, a PDF and markdown, and empty datasets
 * enough to fill more than one page of a list.
 *
 * <p>{@code berths.docx} and {@code tides.pdf} were written by LibreOffice Writer.
 */
public final class Harbour {

    public static final String NAME = "Harbour";
    public static final List<String> FILES = List.of("berths.docx", "notes.md", "tides.pdf");
    public static final int OTHER_DATASETS = 55;

    private Harbour() {}

    /** Lays all datasets out as folders of the directory. */
    public static void layOut(Path dataDirectory) {
        try {
            Path folder = Files.createDirectories(dataDirectory.resolve(NAME));
            for (String file : FILES) {
                copy("/harbour/" + file, folder.resolve(file));
            }
            for (int i = 1; i <= OTHER_DATASETS; i++) {
                Files.createDirectories(dataDirectory.resolve(String.format("Logbook %02d", i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a resource of the tests to a file. */
    public static void copy(String resource, Path file) {
        try (InputStream in = Harbour.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all documents of the dataset can be asked. */
    public static void awaitReady(Gaia gaia, String dataset, int documents) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    Dataset now =
                            gaia.dataset(dataset).toCompletableFuture().join().dataset();
                    if (now.state() != DatasetState.READY || now.documents() != documents) {
                        throw new AssertionError(now);
                    }
                });
    }

    /** A question to the dataset. */
    public static Question question(String text) {
        return new Question(text, List.of(NAME), Optional.empty(), Optional.empty());
    }

    /** A question to the dataset that goes on with a conversation. */
    public static Question question(String text, String conversationId) {
        return new Question(text, List.of(NAME), Optional.of(conversationId), Optional.empty());
    }
}
