package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.concurrent.SubmissionPublisher;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFoldersTest {

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private DataDirectory directory;
    private DatasetFolders folders;

    @BeforeEach
    void open() throws IOException {
        directory = new DataDirectory(data.toRealPath());
        folders = new DatasetFolders(directory);
    }

    @Test
    void a_folder_that_was_created_is_emptied_after_it_was_deleted() throws IOException {
        folders.create("Made");
        Files.writeString(data.resolve("Made/a.md"), "a");
        folders.delete("Made");
        assertThat(data.resolve("Made")).doesNotExist();
        folders.purge();
        assertThat(directory.removed()).isEmptyDirectory();
    }

    @Test
    void a_folder_that_was_laid_out_by_hand_is_set_aside_whole() throws IOException {
        Files.createDirectory(data.resolve("Laid out"));
        Files.writeString(data.resolve("Laid out/a.md"), "a");
        folders.delete("Laid out");
        folders.purge();
        new DatasetFolders(directory).purge();
        try (var files = Files.walk(directory.removed())) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_link_is_removed_and_what_it_leads_to_stays() throws IOException {
        Files.writeString(elsewhere.resolve("a.md"), "a");
        Files.createSymbolicLink(data.resolve("Linked"), elsewhere);
        folders.delete("Linked");
        folders.purge();
        assertThat(data.resolve("Linked")).doesNotExist();
        assertThat(elsewhere.resolve("a.md")).exists();
    }

    @Test
    void an_upload_into_a_deleted_dataset_fails_and_does_not_bring_it_back() throws IOException {
        Uploads uploads = new Uploads(folders, directory, Clock.systemUTC());
        folders.create("Made");
        String session = uploads.open("Made").id();
        SubmissionPublisher<ByteBuffer> content = new SubmissionPublisher<>(Runnable::run, 1);
        var taken = uploads.take(new Upload(session, "a.md", OptionalLong.empty(), content));
        folders.delete("Made");
        content.submit(ByteBuffer.wrap(new byte[] {'a'}));
        content.close();
        assertThatThrownBy(() -> taken.toCompletableFuture().join())
                .cause()
                .extracting(failure -> ((GaiaException) failure).fault())
                .isEqualTo(new AskedFault.DatasetNotFound("Made"));
        assertThat(data.resolve("Made")).doesNotExist();
    }

    @Test
    void a_session_ends_after_a_day() throws IOException {
        folders.create("Made");
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        Clock[] clock = {Clock.fixed(now, ZoneOffset.UTC)};
        Uploads uploads = new Uploads(folders, directory, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock[0].instant();
            }
        });
        String session = uploads.open("Made").id();
        clock[0] = Clock.fixed(now.plus(Duration.ofHours(25)), ZoneOffset.UTC);
        Upload late = new Upload(session, "a.md", OptionalLong.empty(), BodyPublishers.noBody());
        assertThatThrownBy(() -> uploads.take(late)).hasMessage("upload-session-not-found");
    }

    @Test
    void what_an_upload_left_unfinished_is_removed_at_the_start() throws IOException {
        Path unfinished = Files.createDirectories(data.resolve("Harbour/.gaia-chat-uploads"));
        Files.writeString(unfinished.resolve("half"), "ha");
        new Uploads(folders, directory, Clock.systemUTC());
        assertThat(unfinished).isEmptyDirectory();
    }
}
