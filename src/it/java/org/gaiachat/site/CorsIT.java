package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites get of a server that allows some of them (without any allowed: HeadersIT). */
class CorsIT {

    private static final String FRIEND = "https://intranet.example.org";
    private static final String QUESTION = "{\"question\":\"How do I connect Gaia?\",\"datasets\":[\"Gaia Chat guide\"]}";

    private static LibertyServer server;
    private static RawHttp http;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = LibertyServer.start(
                        "cors",
                        Map.of(
                                "LOCAL_DATA_DIR", data.toString(),
                                "ALLOW_CORS_ORIGIN", FRIEND + ", http://localhost:5173",
                                "FRAME_ANCESTORS", "self https://*.cohesity.example"))
                .ready();
        http = RawHttp.to(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/config", "/api/unknown", "/api/answers/none", "/api//config"})
    void an_allowed_origin_may_read_every_answer_of_the_api_with_credentials(String path) throws IOException {
        for (String origin : new String[] {FRIEND, "http://localhost:5173"}) {
            var answer = http.send("GET", path, "Origin: " + origin);
            assertThat(answer.headers())
                    .containsEntry("Access-Control-Allow-Origin", origin)
                    .containsEntry("Access-Control-Allow-Credentials", "true")
                    .containsEntry("Cross-Origin-Resource-Policy", "cross-origin");
            assertThat(answer.header("Vary")).contains("Origin");
            assertThat(answer.header("Access-Control-Expose-Headers")).contains("Retry-After");
        }
    }

    @Test
    void an_allowed_origin_may_read_a_stream_and_the_refusal_of_one() throws IOException {
        for (String body : new String[] {QUESTION, "{}"}) {
            var answer = http.answer("POST /api/answers HTTP/1.1\r\nHost: x\r\nOrigin: " + FRIEND
                    + "\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nConnection: close\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(answer.headers()).containsEntry("Access-Control-Allow-Origin", FRIEND);
        }
    }

    @Test
    void a_preflight_of_an_allowed_origin_is_answered_and_may_be_remembered() throws IOException {
        var answer = http.send(
                "OPTIONS",
                "/api/answers",
                "Origin: " + FRIEND,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization,content-type, x-stainless-os");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST").contains("DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .isEqualTo("authorization,content-type, x-stainless-os");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-type; x", "a,,b", "a b", "<b>"})
    void what_is_no_list_of_headers_is_not_allowed(String wanted) throws IOException {
        var answer = http.send(
                "OPTIONS",
                "/api/answers",
                "Origin: " + FRIEND,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: " + wanted);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Headers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://intranet.example.org.evil.example",
                "http://intranet.example.org",
                "https://intranet.example.org:8443",
                "https://INTRANET.example.org"
            })
    void a_foreign_origin_gets_nothing_not_even_for_a_preflight(String origin) throws IOException {
        for (String method : new String[] {"GET", "OPTIONS"}) {
            var answer =
                    http.send(method, "/api/config", "Origin: " + origin, "Access-Control-Request-Method: GET");
            assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control-"));
            assertThat(answer.header("Vary")).contains("Origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/1", "/robots.txt", "/assets/gone.js"})
    void the_page_and_its_files_are_nobody_elses(String path) throws IOException {
        var answer = http.send("GET", path, "Origin: " + FRIEND, "Accept: text/html");
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control-"));
    }

    @Test
    void S_31_the_sites_that_may_frame_the_page_are_told_to_the_browser() throws IOException {
        for (String path : new String[] {"/", "/api/config", "/assets/gone.js"}) {
            assertThat(http.send("GET", path).header("Content-Security-Policy"))
                    .endsWith("frame-ancestors 'self' https://*.cohesity.example");
        }
    }
}
