package org.gaiachat.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.NodeProgram;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.SharedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /api/mcp} as the official clients use it, which {@code frontend/clients} writes down, and as others may. */
class McpIT {

    private static final String TOKEN = "a token of the tests";
    private static final String HASH = "864c519db7f7a71adf8cd1ad238d9c3fc57e7e1f9fd6463afe1bd39e5617489f";

    /** SHA-256 of “program”, in hexadecimal. */
    private static final String OTHER_HASH = "1310ca2c8932dbd118668bd97442558a3e1f546b5e15c69699dfbd6024f548d8";

    /** SHA-256 of “eager”, in hexadecimal. */
    private static final String EAGER_HASH = "0ca0c5ea4a249dfcba50d891aa6f89408342e6a3f3c6b27c5ab4e9f1da37eaf6";

    private static final String PAGE = "https://tools.example.org";

    /** More than the clients ask, and so few that a test can use them up. */
    private static final int ASKS = 40;

    @TempDir
    static Path data;

    private static LibertyServer server;

    @BeforeAll
    static void start() {
        Harbour.layOut(data);
        server = LibertyServer.start(
                        "mcp",
                        Map.of(
                                "LOCAL_DATA_DIR", data.toString(),
                                "API_TOKENS", "tests=" + HASH + ",other=" + OTHER_HASH + ",eager=" + EAGER_HASH,
                                "ALLOW_CORS_ORIGIN", PAGE,
                                "ASK_RATE_PER_MINUTE", Integer.toString(ASKS)))
                .ready();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void the_official_clients_list_ask_search_read_and_understand_errors() throws Exception {
        var client = new NodeProgram("--test", "clients/mcp.test.mjs");
        assertThat(client.run(Map.of(
                        "GAIA_CHAT_URL", server.uri().toString(),
                        "API_TOKEN", TOKEN,
                        "OTHER_TOKEN", "program")))
                .isZero();
    }

    @Test
    void without_tokens_there_is_nothing_to_get_in() throws IOException {
        var answer = RawHttp.to(SharedServer.get().port()).send("POST", "/api/mcp", "Authorization: Bearer ");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("API_TOKENS is not set");
    }

    @Test
    void a_page_may_send_nothing_unless_its_origin_is_configured_whatever_host_it_names() throws IOException {
        assertThat(post("ping", "{}", "Origin: https://evil.example").status()).isEqualTo(403);
        // DNS rebinding: the page's own host name leads here
        String here = "http://localhost:" + server.port();
        assertThat(post("ping", "{}", "Origin: " + here, "Sec-Fetch-Site: same-origin").status())
                .isEqualTo(403);
        assertThat(post("ping", "{}", "Origin: " + PAGE).status()).isEqualTo(200);
    }

    @Test
    void without_a_known_token_nothing_is_read() throws IOException {
        var answer = RawHttp.to(server.port()).send("POST", "/api/mcp", "Authorization: Bearer wrong");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void there_are_no_streams_of_the_servers_own_and_no_sessions_to_end() throws IOException {
        for (String method : new String[] {"GET", "DELETE"}) {
            var answer = RawHttp.to(server.port()).send(method, "/api/mcp", "Authorization: Bearer " + TOKEN);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("POST");
        }
    }

    @Test
    void a_request_of_the_current_revision_is_complete_and_its_headers_repeat_it() throws IOException {
        String meta = "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                + "\"io.modelcontextprotocol/clientCapabilities\":{}}}";
        String revision = "MCP-Protocol-Version: 2026-07-28";
        var discovered = post("server/discover", meta, revision, "Mcp-Method: server/discover");
        assertThat(discovered.status()).isEqualTo(200);
        assertThat(discovered.text()).contains("\"supportedVersions\"", "\"resultType\":\"complete\"");
        assertThat(error(post("server/discover", meta, revision, "Mcp-Method: tools/list"), 400))
                .contains("-32020");
        assertThat(error(post("server/discover", "{}", revision), 400)).contains("-32602");
        assertThat(error(post("server/discover", meta.replace("2026", "2036"), revision.replace("2026", "2036")), 400))
                .contains("-32022", "\"2025-11-25\"");
        assertThat(error(post("initialize", meta, revision, "Mcp-Method: initialize"), 404))
                .contains("-32601");
    }

    @Test
    void what_is_no_message_is_an_error_of_the_protocol() throws IOException {
        assertThat(error(send("{", ""), 400)).contains("-32700");
        assertThat(error(send("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", ""), 400))
                .contains("-32600");
        assertThat(error(post("prompts/list", "{}"), 200)).contains("-32601");
    }

    @Test
    void a_client_that_takes_no_streams_gets_the_result_alone() throws IOException {
        var answer = post("tools/call", "{\"name\":\"list_datasets\"}", "Accept: application/json");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.text()).contains("Harbour", "\"isError\":false");
    }

    @Test
    void a_program_that_asks_too_often_is_told_so_over_either_protocol() throws IOException {
        String search = "{\"name\":\"search\",\"arguments\":{\"dataset\":\"Harbour\",\"text\":\"pier\"}}";
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> send(message("tools/call", search), "", "eager").text().contains("\"isError\":true"));
        var answer = send(message("tools/call", search), "", "eager");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("At most " + ASKS + " questions", "asking-too-fast");
        var http = RawHttp.to(server.port());
        assertThat(http.send("POST", "/api/v1/chat/completions", "Authorization: Bearer eager")
                        .status())
                .isEqualTo(429);
    }

    private static String error(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains("\"error\"");
        return answer.text();
    }

    private static String message(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    private static RawHttp.Answer post(String method, String params, String... headers) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        return send(message(method, params), lines.toString());
    }

    private static RawHttp.Answer send(String body, String headers) throws IOException {
        return send(body, headers, TOKEN);
    }

    private static RawHttp.Answer send(String body, String headers, String token) throws IOException {
        return RawHttp.to(server.port())
                .answer("POST /api/mcp HTTP/1.1\r\nHost: localhost:" + server.port()
                        + "\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + headers
                        + "\r\n" + body);
    }
}
