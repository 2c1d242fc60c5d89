package org.gaiachat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs what {@code frontend/e2e} describes in a real browser.
 *
 * @param server where the page is
 */
public record Playwright(URI server) {

    private static final int MINUTES = 8;

    /** Runs all tests but those whose title or tag fits one of the expressions; what it ended with, 0 where all passed. */
    public int runAllBut(List<String> excluded) throws IOException, InterruptedException {
        return run(
                excluded.isEmpty() ? List.of() : List.of("--grep-invert", String.join("|", excluded)), Map.of());
    }

    /** Runs the tests of some files, which are told by variables what they need. */
    public void runOnly(Map<String, String> variables, String... files) throws IOException, InterruptedException {
        assertThat(run(List.of(files), variables)).as("what Playwright told above").isZero();
    }

    private int run(List<String> arguments, Map<String, String> variables) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(node().toString(), npm().toString(), "run", "e2e", "--loglevel=error", "--"));
        command.addAll(arguments);
        var playwright = new ProcessBuilder(command).redirectErrorStream(true);
        playwright.directory(frontend().toFile());
        playwright.environment().put("GAIA_CHAT_URL", server.toString());
        playwright.environment().putAll(variables);
        playwright
                .environment()
                .merge("PATH", node().getParent().toString(), (path, ours) -> ours + File.pathSeparator + path);
        var run = playwright.start();
        run.getOutputStream().close();
        run.inputReader(StandardCharsets.UTF_8).lines().forEach(System.out::println);
        assertThat(run.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return run.exitValue();
    }

    private static Path frontend() {
        return Path.of(System.getProperty("gaia-chat.project"), "frontend");
    }

    /** The Node that the build laid out, whether there is one on the PATH or not. */
    private static Path node() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return frontend().resolve(windows ? ".node/node/node.exe" : ".node/node/node");
    }

    private static Path npm() {
        return frontend().resolve(".node/node/node_modules/npm/bin/npm-cli.js");
    }
}
