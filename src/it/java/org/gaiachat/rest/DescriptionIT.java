package org.gaiachat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.NodeProgram;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server answers as the API's description says; what is asked is written down in {@code frontend/clients}. */
class DescriptionIT {

    private static final String TOKEN = "a token of the tests";
    private static final String HASH = "864c519db7f7a71adf8cd1ad238d9c3fc57e7e1f9fd6463afe1bd39e5617489f";

    @Test
    void every_operation_answers_as_it_is_described(@TempDir Path data) throws IOException, InterruptedException {
        Harbour.layOut(data);
        try (var server = LibertyServer.start(
                "description",
                Map.of(
                        "LOCAL_DATA_DIR", data.toString(),
                        "API_TOKENS", "tests=" + HASH,
                        "ASK_RATE_PER_MINUTE", "1000"))) {
            var client = new NodeProgram("--test", "clients/openapi.test.mjs");
            assertThat(client.run(Map.of("GAIA_CHAT_URL", server.ready().uri().toString(), "API_TOKEN", TOKEN)))
                    .isZero();
        }
    }

    @Test
    void the_description_is_a_file_like_others_and_its_page_a_page() throws IOException {
        RawHttp http = RawHttp.to(SharedServer.get().port());
        var file = http.send("GET", "/api/openapi.json", "Accept-Encoding: br");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Encoding")).isEqualTo("br");
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
        var again = http.send("GET", "/api/openapi.json", "Accept-Encoding: br", "If-None-Match: " + file.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        var page = http.send("GET", "/api/docs", "Accept: text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<base href=\"../\"");
        assertThat(http.send("POST", "/api/docs", "Content-Length: 0").status()).isEqualTo(405);
        assertThat(http.send("GET", "/api/docs/x", "Accept: text/html").status()).isEqualTo(404);
    }
}
