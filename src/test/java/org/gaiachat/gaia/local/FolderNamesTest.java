package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names of folders that the process cannot write as they are. */
class FolderNamesTest {

    @TempDir
    Path data;

    @TempDir
    Path outputs;

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_whose_name_the_platform_cannot_write_is_a_dataset_and_so_are_those_after_it() throws Exception {
        // A shell makes it: this process may be unable to, for the same reason.
        assertThat(run("sh", "-c", "mkdir \"$0/$(printf 'Gr\\303\\266\\303\\237e')\"", data.toString()))
                .isEmpty();
        assertThat(run(
                        "sh",
                        "-c",
                        "for d in \"$0\"/G*; do echo 'It is nine metres.' >\"$d/size.txt\"; done",
                        data.toString()))
                .isEmpty();
        Files.writeString(Files.createDirectory(data.resolve("Zoo")).resolve("zoo.txt"), "The zoo opens at nine.");
        String said = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                IndexOnce.class.getName(),
                data.toString());
        assertThat(said.lines()).contains("Gr????e: 1", "Zoo: 1");
        assertThat(said).as("what to do about it").contains("LC_ALL=C.UTF-8");
    }

    @Test
    void a_dataset_whose_folder_is_gone_and_whose_name_is_no_path_is_not_found() {
        FileRecord known = new FileRecord("no\0path", "a.txt", 1, 1, 1, 1, Optional.empty());
        DatasetCatalog catalog = new DatasetCatalog(new DataDirectory(data), List.of(known));
        assertThat(catalog.folders()).isEmpty();
        assertThatThrownBy(() -> catalog.dataset("no\0path"))
                .extracting(failure -> ((GaiaException) failure).fault())
                .isEqualTo(new AskedFault.DatasetNotFound("no\0path"));
    }

    /** In the locale without a language, in which Java takes file names for ASCII. */
    private String run(String... command) throws IOException, InterruptedException {
        Path output = outputs.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
