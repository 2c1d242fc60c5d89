package org.gaiachat.openai;

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

/** OpenAI's own client against {@code /api/v1}; what it does is written down in {@code frontend/clients}. */
class OpenAiIT {

    private static final String TOKEN = "a token of the tests";
    private static final String HASH = "864c519db7f7a71adf8cd1ad238d9c3fc57e7e1f9fd6463afe1bd39e5617489f";

    @Test
    void the_official_client_lists_asks_streams_and_understands_errors(@TempDir Path data)
            throws IOException, InterruptedException {
        Harbour.layOut(data);
        try (var server = LibertyServer.start(
                "openai",
                Map.of(
                        "LOCAL_DATA_DIR", data.toString(),
                        "API_TOKENS", "tests=" + HASH,
                        "CONVERSATIONS", "shared",
                        "ASK_RATE_PER_MINUTE", "1000"))) {
            var client = new NodeProgram("--test", "clients/openai.test.mjs");
            assertThat(client.run(Map.of("GAIA_CHAT_URL", server.ready().uri().toString(), "API_TOKEN", TOKEN)))
                    .isZero();
        }
    }

    @Test
    void without_tokens_there_is_nothing_to_get_in() throws IOException {
        var answer = RawHttp.to(SharedServer.get().port()).send("GET", "/api/v1/models", "Authorization: Bearer ");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("\"not_configured\"");
    }
}
