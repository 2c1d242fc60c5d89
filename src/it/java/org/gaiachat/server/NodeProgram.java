package org.gaiachat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program in the folder of the page, run by the Node that the build laid out, whether there is one on the PATH or not.
 *
 * @param arguments what Node is started with
 */
public record NodeProgram(String... arguments) {

    private static final int MINUTES = 5;

    /** Runs it to its end, at most five minutes; what it tells goes to this program's output. Gives its exit code. */
    public int run(Map<String, String> variables) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(node().toString()));
        command.addAll(List.of(arguments));
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.directory(frontend().toFile());
        program.environment().putAll(variables);
        program.environment()
                .merge("PATH", node().getParent().toString(), (path, ours) -> ours + File.pathSeparator + path);
        var run = program.start();
        run.getOutputStream().close();
        run.inputReader(StandardCharsets.UTF_8).lines().forEach(System.out::println);
        assertThat(run.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return run.exitValue();
    }

    private static Path frontend() {
        return Path.of(System.getProperty("gaia-chat.project"), "frontend");
    }

    private static Path node() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return frontend().resolve(windows ? ".node/node/node.exe" : ".node/node/node");
    }
}
