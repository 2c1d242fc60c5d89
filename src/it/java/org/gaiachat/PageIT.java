package org.gaiachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.server.LibertyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser, on the packaged WAR in a real server, over real documents. What a person does there is
 * written down in {@code frontend/e2e}, in the language of the page, and run by Playwright.
 */
class PageIT {

    @Test
    void a_person_asks_reads_and_follows_citations(@TempDir Path data) throws IOException, InterruptedException {
        Harbour.layOut(data);
        try (var server = LibertyServer.start("page", Map.of("LOCAL_DATA_DIR", data.toString()))
                .ready()) {
            var playwright = new ProcessBuilder(node().toString(), npm().toString(), "run", "e2e", "--loglevel=error")
                    .redirectErrorStream(true);
            playwright.directory(frontend().toFile());
            playwright.environment().put("GAIA_CHAT_URL", server.uri().toString());
            playwright
                    .environment()
                    .merge("PATH", node().getParent().toString(), (path, ours) -> ours + File.pathSeparator + path);
            var run = playwright.start();
            run.getOutputStream().close();
            run.inputReader(StandardCharsets.UTF_8).lines().forEach(System.out::println);
            assertThat(run.waitFor(1, TimeUnit.MINUTES)).as("ended in time").isTrue();
            assertThat(run.exitValue()).as("what Playwright told above").isZero();
        }
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
