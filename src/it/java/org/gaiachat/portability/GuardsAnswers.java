package org.gaiachat.portability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, and that the configuration has reached it: S-29, S-31, S-32, S-37, S-41, S-42. */
interface GuardsAnswers extends OfDeployed {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /c/1",
                "HEAD /",
                "GET /first-view.js",
                "GET /assets/gone.js",
                "POST /c/1",
                "OPTIONS /",
                "GET /api/config",
                "GET /api/unknown",
                "PUT /api/config",
                "OPTIONS /api/config",
                "POST /api/answers",
                "GET /health",
                "GET /api/health/ready",
                "GET /WEB-INF/web.xml",
                "GET /c/%5Cb?x"
            })
    default void S_29_S_31_every_answer_of_the_application_is_guarded(String request) throws IOException {
        String[] words = request.split(" ");
        var answer = app().send(words[0], words[1], "Content-Length: 0");
        if (words[1].startsWith("/health") || words[1].startsWith("/WEB-INF") || words[1].startsWith("/c/%")) {
            // some servers answer these alone
            assertThat(answer.text()).doesNotContain("<title>Gaia Chat", "<web-app");
            return;
        }
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isNotEmpty();
        assertThat(answer.headers()).doesNotContainKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/config", "/assets/gone.js"})
    default void S_32_no_answer_tells_what_made_it(String path) throws IOException {
        app().needs(Case.NO_SERVER_HEADER);
        assertThat(app().get(path).headers()).doesNotContainKeys("Server", "X-Powered-By", "$WSEP");
    }

    @Test
    default void a_system_property_wins_over_the_environment() throws IOException {
        assertThat(app().get("/").header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    }

    @Test
    default void the_environment_configures_it() throws IOException {
        var answer = app().get("/api/config", "Origin: " + BootedServer.FRIEND);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(BootedServer.FRIEND);
        assertThat(app().get("/api/config", "Origin: https://evil.example")
                        .headers()
                        .keySet())
                .noneMatch(name -> name.startsWith("Access-Control-"));
        assertThat(Files.isDirectory(app().server().data().resolve(".gaia-chat")))
                .isTrue();
    }

    @Test
    default void S_37_a_refusal_is_told_whole_and_in_utf_8_and_the_connection_goes_on() throws IOException {
        app().needs(Case.KEEPS_CONNECTION);
        String answers = app().http()
                .exchange("GET " + app().base() + "/assets/gone.js HTTP/1.1\r\nHost: x\r\n\r\nGET " + app().base()
                        + "/robots.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 404").contains("charset=", "HTTP/1.1 200", "User-agent");
    }

    @Test
    default void S_41_an_address_of_8_kilobytes_is_too_long() throws IOException {
        app().needs(Case.LONG_ADDRESS);
        assertThat(app().get("/c/" + "a".repeat(8_100)).status()).isEqualTo(414);
        assertThat(app().get("/c/" + "a".repeat(7_000), "Accept: text/html").status())
                .isEqualTo(200);
    }

    @Test
    default void S_41_a_header_of_64_kilobytes_is_431_and_the_next_request_is_served() throws IOException {
        app().needs(Case.LONG_HEADER);
        assertThat(app().get("/c/1", "X: " + "a".repeat(65_536)).status()).isEqualTo(431);
        assertThat(app().get("/robots.txt").status()).isEqualTo(200);
    }

    @Test
    default void S_42_a_rush_is_served() throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(200);
        try {
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                String path = List.of("/", "/c/1", "/first-view.js", "/favicon.svg").get(i % 4);
                Callable<Integer> one = () -> {
                    start.await();
                    return app().get(path, "Accept: text/html").status();
                };
                waiting.add(pool.submit(one));
            }
            start.countDown();
            for (var answer : waiting) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
