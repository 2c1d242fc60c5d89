package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.SharedServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer carries and what none does, whoever made it: the application or the server by itself. */
class HeadersIT {

    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static LibertyServer server;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        server = SharedServer.get();
        http = RawHttp.to(server.port());
    }

    static Stream<String> everyKindOfRequest() {
        return Stream.of(
                "GET /" + END,
                "GET /c/1 HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n",
                "GET /c/1 HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nIf-None-Match: *\r\nConnection: close\r\n\r\n",
                "HEAD /" + END,
                "GET /first-view.js" + END,
                "GET /assets/gone.js" + END,
                "GET /c/1" + END,
                "POST /c/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "OPTIONS /" + END,
                "GET /api/config" + END,
                "GET /api/unknown" + END,
                "PUT /api/config HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "OPTIONS /api/config" + END,
                "POST /api/answers HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nConnection: close\r\n\r\n{",
                "GET /health" + END,
                "GET /health/unknown" + END,
                "GET /" + "a".repeat(8_192) + END,
                "GET //evil.example" + END,
                // answered by the server before the application sees them
                "GET /..;/WEB-INF/web.xml" + END,
                "GET /../x" + END,
                "GET /c/%00" + END,
                "GET /c/a%2Fb" + END,
                "GET /%zz" + END,
                "GET /api/%00" + END,
                "GET /WEB-INF/web.xml" + END,
                "TRACE /" + END,
                "OPTIONS *" + END,
                "nonsense\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nNo Header\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: " + "a".repeat(65_536) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(200_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n" + "X: a\r\n".repeat(1_000) + "\r\n");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfRequest")
    void S_29_S_31_S_32_every_answer_is_guarded_and_none_tells_what_made_it(String request) throws IOException {
        var answer = http.answer(request);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors '")
                .doesNotContain("unsafe");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()").contains("microphone=()");
        assertThat(answer.header("Cache-Control")).isNotEmpty();
        assertThat(answer.headers())
                .doesNotContainKeys("Server", "X-Powered-By", "$WSEP", "Strict-Transport-Security");
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control-"));
    }

    @Test
    void S_31_over_tls_at_a_trusted_proxy_browsers_are_told_to_stay_with_it() throws IOException {
        for (String path : new String[] {"/", "/api/config", "/assets/gone.js"}) {
            assertThat(http.send("GET", path, "X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.1")
                            .header("Strict-Transport-Security"))
                    .as(path)
                    .isEqualTo("max-age=31536000");
        }
    }

    @Test
    void S_31_nobody_else_can_claim_tls() throws IOException {
        assertThat(http.send("GET", "/", "$WSIS: true", "$WSSC: https").headers())
                .doesNotContainKey("Strict-Transport-Security");
        assertThat(http.send("GET", "/", "X-Forwarded-Proto: https").headers())
                .as("without an address there is no proxy")
                .doesNotContainKey("Strict-Transport-Security");
    }

    /** Open Liberty ends the connection after these, whatever the application says (docs/adr/014). */
    @ParameterizedTest
    @MethodSource("refusals")
    void S_37_what_is_refused_is_told_whole_and_in_utf_8_before_the_connection_ends(String request) throws IOException {
        var answer = http.answer(request);
        assertThat(answer.status()).isIn(404, 405, 412, 414);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json;charset=UTF-8");
        assertThat(answer.body()).hasSize(Integer.parseInt(answer.header("Content-Length")));
        assertThat(answer.header("Connection")).isEqualToIgnoringCase("close");
    }

    static Stream<String> refusals() {
        return Stream.of(
                "GET /assets/gone.js HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nIf-Match: \"a\"\r\n\r\n",
                "GET /" + "a".repeat(8_192) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    @Test
    void S_41_an_address_of_8_kilobytes_is_too_long() throws IOException {
        assertThat(http.send("GET", "/c/" + "a".repeat(8_192)).status()).isEqualTo(414);
        assertThat(http.send("GET", "/c/1?" + "a".repeat(8_192)).status()).isEqualTo(414);
        assertThat(http.send("GET", "/c/" + "a".repeat(7_900), "Accept: text/html").status()).isEqualTo(200);
    }

    @Test
    void S_37_S_41_a_header_of_64_kilobytes_is_431_and_the_connection_survives() throws IOException {
        for (String lines : new String[] {"X: " + "a".repeat(65_536) + "\r\n", ("X: " + "a".repeat(1_024) + "\r\n").repeat(64)}) {
            String answers = http.exchange("GET /c/1 HTTP/1.1\r\nHost: x\r\n" + lines + "\r\nGET /robots.txt" + END);
            assertThat(answers).startsWith("HTTP/1.1 431").contains("header-too-large", "HTTP/1.1 200", "User-agent");
        }
    }

    @Test
    void S_41_a_header_of_200_kilobytes_is_refused_and_the_next_connection_is_served() throws IOException {
        assertThat(http.send("GET", "/", "X: " + "a".repeat(200_000)).status()).isEqualTo(400);
        assertThat(http.send("GET", "/").status()).isEqualTo(200);
    }

    @Test
    void the_headers_of_a_problem_are_those_of_the_page() throws IOException {
        Map<String, String> page = http.send("GET", "/").headers();
        Map<String, String> problem = http.send("GET", "/api/unknown").headers();
        assertThat(problem.get("Content-Security-Policy")).isEqualTo(page.get("Content-Security-Policy"));
    }
}
