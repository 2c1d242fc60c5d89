package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** U-14 once more: Jazzer looks for bytes that the parser has never seen, beginning with whole streams. */
@EnabledOnOs(
        architectures = "amd64",
        value = {OS.LINUX, OS.MAC, OS.WINDOWS})
class StreamGuidedFuzzTest {

    private static final int INPUTS = 60_000;

    @Test
    void no_bytes_that_a_fuzzer_finds_give_something_else_when_they_are_cut(@TempDir Path folder) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<byte[]> samples = SampleStreams.all();
        for (int i = 0; i < samples.size(); i++) {
            Files.write(corpus.resolve("stream-" + i), samples.get(i));
        }
        String told = fuzz(folder, corpus);
        assertThat(told).contains("Done " + INPUTS + " runs");
        assertThat(corpus)
                .isDirectoryContaining(file -> !file.getFileName().toString().startsWith("stream-"));
    }

    private static String fuzz(Path folder, Path corpus) throws IOException, InterruptedException {
        Path output = folder.resolve("told");
        var fuzzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jazzer.class.getName(),
                        "--target_class=" + StreamFuzzTarget.class.getName(),
                        "--instrumentation_includes=" + StreamFuzzTarget.class.getPackageName() + ".**",
                        "--custom_hook_includes=none",
                        "-runs=" + INPUTS,
                        "-max_len=4096",
                        corpus.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = fuzzer.waitFor();
        String told = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        assertThat(exit).as(told).isZero();
        return told;
    }
}
