package org.gaiachat.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Docker, or podman where no daemon runs. Whatever is asked of either, both understand.
 *
 * @param program {@code docker} or {@code podman}
 */
record Engine(String program) {

    static Engine configured() {
        return new Engine(System.getProperty("container.engine", "docker"));
    }

    /** Builds an image; fails with the end of the build's output. */
    void build(Path context, String tag, String... options) {
        var command = new ArrayList<>(List.of(program, "build", "--platform", "linux/amd64", "-t", tag));
        command.addAll(List.of(options));
        command.add(context.toString());
        must(command);
    }

    /** The output of a command of the engine's that must succeed. */
    String must(String... arguments) {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return must(command);
    }

    /** The exit code of a command of the engine's. */
    int exitCode(String... arguments) {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return run(command).exitCode();
    }

    /** A build without network shows that nothing is downloaded. */
    String[] offline() {
        return new String[] {"--network", "none"};
    }

    private static String must(List<String> command) {
        Run run = run(command);
        if (run.exitCode() != 0) {
            String output = run.output();
            throw new AssertionError(String.join(" ", command) + " ended with " + run.exitCode() + ":\n"
                    + output.substring(Math.max(0, output.length() - 4_000)));
        }
        return run.output();
    }

    private static Run run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Run(int exitCode, String output) {}
}
