package org.gaiachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.PackagedWar;
import org.gaiachat.server.Playwright;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser, on the packaged WAR in a real server, over real documents. What a person does there is
 * written down in {@code frontend/e2e}, in the language of the page, and run by Playwright.
 */
class PageIT {

    /** Told of tests that need an engine which gives the text of documents; Gaia's wire does not. */
    private static final String WITH_TEXT_OF_DOCUMENTS = "@document-text";

    /** Told of tests in which it does not matter which engine answers. */
    private static final String OF_THE_PAGE_ALONE = "@page-alone";

    @Test
    void a_person_asks_reads_and_follows_citations(@TempDir Path data) throws IOException, InterruptedException {
        try (var server = embedded("page", data)) {
            assertThat(new Playwright(server.ready().uri()).runAllBut(List.of())).isZero();
        }
    }

    @Test
    void U_13_a_person_does_the_same_through_cohesity_gaia_below_a_path(@TempDir Path data) throws IOException, InterruptedException {
        try (var gaia = embedded("page-gaia", data);
                var server = LibertyServer.start(
                        "page-chat",
                        Map.of(
                                "GAIA_BASE_URL",
                                gaia.ready().uri().resolve("api/emulator").toString(),
                                "GAIA_API_KEY",
                                "any-key"),
                        PackagedWar.PATH,
                        "/x/y")) {
            assertThat(new Playwright(server.ready().uri())
                            .runAllBut(List.of(WITH_TEXT_OF_DOCUMENTS, OF_THE_PAGE_ALONE)))
                    .isZero();
        }
    }

    private static LibertyServer embedded(String name, Path data) {
        Harbour.layOut(data);
        return LibertyServer.start(name, Map.of("LOCAL_DATA_DIR", data.toString()));
    }
}
