package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.NodeProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official clients of the Model Context Protocol leave; the rest is written down in {@code frontend/clients}. */
class McpCancelIT {

    /** SHA-256 of “program”, in hexadecimal. */
    private static final String TOKEN_HASH = "1310ca2c8932dbd118668bd97442558a3e1f546b5e15c69699dfbd6024f548d8";

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void a_call_that_its_client_cancels_or_leaves_ends_at_gaia_too(@TempDir Path data) throws Exception {
        try (var gaia = new FaultyGaia()
                        .on("/ask/stream", (call, line) -> neverEnd(line.stream()))
                        .on("/ask/exhaustive", (call, line) -> neverEnd(line))
                        .at("/counts", (call, line) -> line.reply(200, "application/json", counts()));
                var server = LibertyServer.start("mcp-cancel", environment(gaia, data))
                        .ready()) {
            var client = new NodeProgram("--test", "--test-timeout=60000", "clients/mcp-cancel.test.mjs");
            assertThat(client.run(Map.of(
                            "GAIA_CHAT_URL", server.uri().toString(),
                            "GAIA_COUNTS", "http://localhost:" + gaia.port() + "/counts",
                            "API_TOKEN", "program")))
                    .isZero();
        }
    }

    private void neverEnd(Line line) {
        asked.incrementAndGet();
        line.awaitClosed(new CountDownLatch(1));
        closed.incrementAndGet();
    }

    private String counts() {
        return "{\"asked\":" + asked + ",\"closed\":" + closed + "}";
    }

    private static Map<String, String> environment(FaultyGaia gaia, Path data) {
        return Map.of(
                "GAIA_BASE_URL", "http://localhost:" + gaia.port() + "/gaia",
                "GAIA_API_KEY", FaultyGaia.KEY,
                "API_TOKENS", "program=" + TOKEN_HASH,
                "LOCAL_DATA_DIR", data.toString());
    }
}
