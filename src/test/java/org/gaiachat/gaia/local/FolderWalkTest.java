package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

    @TempDir
    Path root;

    @Test
    void files_of_all_depths_are_found_but_hidden_and_lock_files_are_not() throws IOException {
        Path dataset = Files.createDirectories(root.resolve("dataset/a/b"));
        Files.writeString(dataset.resolve("deep.txt"), "x");
        Files.writeString(dataset.resolve(".hidden"), "x");
        Files.writeString(dataset.resolve("~$open.docx"), "x");
        Files.writeString(Files.createDirectories(dataset.resolve(".git")).resolve("config"), "x");
        assertThat(FolderWalk.files(root.resolve("dataset")))
                .extracting(FoundFile::path)
                .containsExactly("a/b/deep.txt");
    }

    @Test
    void a_link_counts_only_if_it_stays_in_the_dataset() throws IOException {
        Path dataset = Files.createDirectories(root.resolve("dataset/..data"));
        Files.writeString(dataset.resolve("mounted.txt"), "x");
        Files.writeString(root.resolve("secret.txt"), "x");
        Path folder = root.resolve("dataset");
        Files.createSymbolicLink(folder.resolve("mounted.txt"), Path.of("..data/mounted.txt"));
        Files.createSymbolicLink(folder.resolve("secret.txt"), root.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(FolderWalk.files(folder)).extracting(FoundFile::path).containsExactly("mounted.txt");
    }
}
