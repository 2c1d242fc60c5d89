package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.gaiachat.gaia.DatasetDetails.Unreadable;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a dataset takes, as in Cohesity Gaia. */
class DatasetLimitsTest {

    @TempDir
    Path data;

    private final EngineThreads threads = new EngineThreads();

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void text_beyond_what_a_dataset_holds_is_reported_and_what_is_there_stays() throws Exception {
        write("a.txt", "The harbour opens at six.");
        DatasetContents dataset = new DatasetContents("Harbour", Optional.empty(), 40);
        try (PassageIndex index = PassageIndex.inMemory(new TextAnalysis())) {
            update(dataset, index);
            write("b.txt", "The office opens at eight.");
            update(dataset, index);
            assertThat(dataset.documents()).isEqualTo(1);
            assertThat(dataset.details().unreadable())
                    .containsExactly(new Unreadable(
                            "b.txt", "The dataset holds as much text as it can, so this file was not taken in."));
            write("a.txt", "It opens at six or at five.");
            update(dataset, index);
            assertThat(dataset.documents()).isEqualTo(1);
        }
    }

    @Test
    void a_file_that_had_no_room_is_read_again_when_there_is_more_and_not_before() throws Exception {
        write("a.txt", "The harbour opens at six.");
        write("b.txt", "The office opens at eight.");
        DatasetContents dataset = new DatasetContents("Harbour", Optional.empty(), 40);
        try (PassageIndex index = PassageIndex.inMemory(new TextAnalysis())) {
            update(dataset, index);
            Optional<Instant> indexed = dataset.lastIndexed();
            update(dataset, index);
            assertThat(dataset.lastIndexed()).as("nothing was read").isEqualTo(indexed);
            FileRecord refused = dataset.files().values().stream()
                    .filter(FileRecord::lackedRoom)
                    .findFirst()
                    .orElseThrow();
            Files.delete(data.resolve(refused.path().equals("a.txt") ? "Harbour/b.txt" : "Harbour/a.txt"));
            update(dataset, index);
            update(dataset, index);
            assertThat(dataset.files().get(refused.path()).askable()).isTrue();
        }
    }

    @Test
    void a_dataset_that_is_full_of_text_takes_no_uploads() {
        DatasetContents full = new DatasetContents("Harbour", Optional.empty());
        full.requireRoomForText();
        full.take(new FileRecord("Harbour", "a", 1, 1, 1, 20L * 1024 * 1024 * 1024, Optional.empty()));
        assertThatThrownBy(full::requireRoomForText)
                .extracting(failure -> ((GaiaException) failure).fault())
                .isEqualTo(new DatasetFault.DatasetTextFull(20L * 1024 * 1024 * 1024))
                .extracting(GaiaFault::sentence)
                .asString()
                .startsWith("A dataset holds at most 20 GB of text.");
    }

    @Test
    void of_a_thousand_documents_one_can_be_replaced_and_none_added() throws IOException {
        DataDirectory directory = new DataDirectory(data.toRealPath());
        DatasetFolders folders = new DatasetFolders(directory);
        folders.create("Made");
        for (int i = 0; i < 1_000; i++) {
            Files.createFile(data.resolve("Made/" + i + ".txt"));
        }
        Uploads uploads = new Uploads(folders, directory, Clock.systemUTC());
        String session = uploads.open("Made").id();
        assertThat(uploads.take(upload(session, "0.txt"))).isCompleted();
        assertThatThrownBy(() -> uploads.take(upload(session, "more.txt")))
                .extracting(failure -> ((GaiaException) failure).fault())
                .isEqualTo(new DatasetFault.DatasetFull(1_000));
    }

    @Test
    void a_session_outlives_the_engine_that_opened_it() throws IOException {
        DataDirectory directory = new DataDirectory(data.toRealPath());
        DatasetFolders folders = new DatasetFolders(directory);
        folders.create("Made");
        String session =
                new Uploads(folders, directory, Clock.systemUTC()).open("Made").id();
        Uploads later = new Uploads(folders, directory, Clock.systemUTC());
        assertThat(later.take(upload(session, "a.txt"))).isCompleted();
        assertThat(data.resolve("Made/a.txt")).hasContent("Words.");
    }

    @Test
    void a_session_is_found_where_digits_are_written_otherwise() throws IOException {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            DataDirectory directory = new DataDirectory(data.toRealPath());
            DatasetFolders folders = new DatasetFolders(directory);
            folders.create("Made");
            Uploads uploads = new Uploads(folders, directory, Clock.systemUTC());
            assertThat(uploads.take(upload(uploads.open("Made").id(), "a.txt"))).isCompleted();
        } finally {
            Locale.setDefault(usual);
        }
    }

    private void update(DatasetContents dataset, PassageIndex index) throws Exception {
        DocumentReading reading = new DocumentReading(threads.reading(), ReadingLimits.USUAL);
        new DatasetUpdate(dataset, index, reading, new IndexPace(index), () -> false)
                .run(
                        FolderWalk.files(data.resolve("Harbour")).stream()
                                .sorted(Comparator.comparing(FoundFile::path))
                                .toList(),
                        () -> false);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("Harbour")).resolve(name), text);
    }

    private static Upload upload(String session, String name) {
        return new Upload(session, name, OptionalLong.of(6), BodyPublishers.ofString("Words."));
    }
}
