package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
    void what_an_upload_left_unfinished_is_removed_at_the_start() throws IOException {
        Path unfinished = Files.createDirectories(data.resolve("Harbour/.gaia-chat-uploads"));
        Files.writeString(unfinished.resolve("half"), "ha");
        new Uploads(folders, directory, Clock.systemUTC());
        assertThat(unfinished).isEmptyDirectory();
    }
}
