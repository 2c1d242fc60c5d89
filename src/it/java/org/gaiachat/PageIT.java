package org.gaiachat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.Playwright;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser, on the packaged WAR in a real server, over real documents. What a person does there is
 * written down in {@code frontend/e2e}, in the language of the page, and run by Playwright.
 */
class PageIT {

    /** What the page can only show where the engine gives the text of documents, which Gaia's wire does not. */
    private static final List<String> WITH_TEXT_OF_DOCUMENTS =
            List.of(
                    "marked passage",
                    "working citations",
                    "with the page",
                    "axe finds nothing in the main",
                    "360 px",
                    "search fits a phone",
                    "content security policy");

    @Test
    void a_person_asks_reads_and_follows_citations(@TempDir Path data) throws IOException, InterruptedException {
        try (var server = embedded("page", data)) {
            new Playwright(server.ready().uri()).runAllBut(List.of());
        }
    }

    @Test
    void a_person_does_the_same_through_cohesity_gaia(@TempDir Path data) throws IOException, InterruptedException {
        try (var gaia = embedded("page-gaia", data);
                var server = LibertyServer.start(
                        "page-chat",
                        Map.of(
                                "GAIA_BASE_URL",
                                gaia.ready().uri().resolve("api/emulator").toString(),
                                "GAIA_API_KEY",
                                "any-key"))) {
            new Playwright(server.ready().uri()).runAllBut(WITH_TEXT_OF_DOCUMENTS);
        }
    }

    private static LibertyServer embedded(String name, Path data) {
        Harbour.layOut(data);
        return LibertyServer.start(name, Map.of("LOCAL_DATA_DIR", data.toString()));
    }
}
