package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.gaiachat.server.LibertyServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ASVS 13: a whole run with a key that must not be seen, and a search through everything that the run left behind. */
class CanaryIT {

    private static final String KEY = FaultyGaia.KEY;
    private static final String QUESTION = "{\"question\":\"How long?\",\"datasets\":[\"Harbour\"]}";

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> seen = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<FaultyGaia> upstreams = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (FaultyGaia gaia : upstreams) {
            gaia.close();
        }
    }

    @Test
    void the_key_is_in_its_header_and_nowhere_else() throws Exception {
        FaultyGaia gaia = upstream(new FaultyGaia());
        FaultyGaia elsewhere = upstream(new FaultyGaia());
        try (var server = server("canary", "http://localhost:" + gaia.port() + "/gaia")) {
            for (FaultyGaia.Answer answer : answers(elsewhere)) {
                for (String path : List.of(
                        "/datasets", "/dataset/Harbour/details", "/conversations", "/chat-history", "/llms",
                        "/ask", "/ask/stream", "/ask/exhaustive", "/upload-session")) {
                    gaia.on(path, answer);
                }
                visit(server);
            }
            seen.addAll(server.diagnostics());
        }
        assertThat(codes)
                .contains("key-rejected", "not-allowed", "gaia-failed", "gaia-refused", "rate-limited", "gaia-silent")
                .contains("gaia-answer-unreadable", "gaia-unreachable", "gaia-down");
        assertThat(elsewhere.connections()).as("no redirect is followed").isZero();
        assertThat(gaia.calls()).hasSizeGreaterThan(30).allSatisfy(call -> {
            assertThat(call.headers()).containsEntry("apikey", KEY);
            call.headers().forEach((name, value) -> seen.add(name.equals("apikey") ? name : name + ": " + value));
            seen.add(call.method() + " " + call.target() + "\n" + call.body());
        });
        assertThat(seen).hasSizeGreaterThan(100).noneMatch(text -> text.contains(KEY));
        assertThat(filesThatHoldTheKey("canary")).isEmpty();
    }

    @Test
    void a_gaia_that_can_not_be_trusted_never_gets_the_key() throws Exception {
        FaultyGaia gaia = upstream(new FaultyGaia(FaultyTls.selfSigned(0)));
        try (var server = server("canary-tls", "https://localhost:" + gaia.port() + "/none")) {
            visit(server);
            seen.addAll(server.diagnostics());
        }
        assertThat(codes).contains("gaia-unreachable");
        assertThat(gaia.calls()).isEmpty();
        assertThat(seen).noneMatch(text -> text.contains(KEY));
        assertThat(filesThatHoldTheKey("canary-tls")).isEmpty();
    }

    /** Good and bad ones; those that can echo what they were sent do. */
    private static List<FaultyGaia.Answer> answers(FaultyGaia elsewhere) {
        String page = "<html><pre>apiKey: " + KEY + "</pre></html>";
        String error = "{\"errorCode\":\"kSomething\",\"message\":\"" + KEY + "\"}";
        List<FaultyGaia.Answer> answers = new ArrayList<>();
        answers.add(CanaryIT::good);
        for (int status : List.of(401, 403, 404, 400, 429, 500)) {
            answers.add((call, line) -> line.reply(status, "text/html", page, "X-Echo: " + KEY));
            answers.add((call, line) -> line.reply(status, "application/json", error));
        }
        answers.add((call, line) -> line.reply(
                302, "text/html", page, "Location: http://localhost:" + elsewhere.port() + "/none?apiKey=" + KEY));
        answers.add((call, line) -> line.reply(200, "text/html", page));
        answers.add((call, line) -> line.reply(200, "application/json", "{\"broken\":\"" + KEY));
        answers.add((call, line) -> line.stream()
                .chunk("data: {\"error\":{\"message\":\"" + KEY + "\"}}\n\n")
                .end());
        answers.add((call, line) -> {
            if (call.path().endsWith("/conversations")) {
                line.awaitClosed(new CountDownLatch(1));
            } else {
                good(call, line);
            }
        });
        answers.add((call, line) -> line.raw("HTTP/1.1 2x0 " + KEY + "\r\n\r\n"));
        answers.add((call, line) -> line.reset());
        answers.add((call, line) -> line.reply(503, "text/html", page));
        return answers;
    }

    private static void good(FaultyGaia.Call call, Line line) throws Exception {
        FaultCatalog.find("none").orElseThrow().write(call, line);
    }

    /** What a visitor does, and a few things that no page asks for. */
    private void visit(LibertyServer server) {
        for (String path : List.of(
                "", "api/config", "api/datasets", "api/datasets/Harbour", "api/conversations", "api/conversations/c",
                "api/llms", "api/datasets/Harbour/topics", "api/health/ready", "health", "api/nothing", "nothing.js")) {
            tell(server, "GET", path, "", "application/json");
        }
        tell(server, "POST", "api/answers", QUESTION, "application/json");
        tell(server, "POST", "api/answers", QUESTION, "text/event-stream");
        tell(server, "POST", "api/search", "{\"dataset\":\"Harbour\",\"query\":\"pier\"}", "application/json");
        tell(server, "POST", "api/uploads", "{\"dataset\":\"Harbour\"}", "application/json");
        tell(server, "POST", "api/answers", "{", "application/json");
    }

    private void tell(LibertyServer server, String method, String path, String body, String accept) {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Accept", accept)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            seen.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
            int code = answer.body().indexOf("\"code\":\"");
            if (code >= 0) {
                codes.add(answer.body().substring(code + 8, answer.body().indexOf('"', code + 8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private FaultyGaia upstream(FaultyGaia gaia) {
        upstreams.add(gaia);
        return gaia;
    }

    private static LibertyServer server(String name, String base) {
        return LibertyServer.start(
                        name,
                        Map.of(
                                "GAIA_API_KEY", KEY,
                                "GAIA_BASE_URL", base,
                                "REQUEST_TIMEOUT_SECONDS", "1",
                                // so that the ids of conversations reach Gaia as they are
                                "CONVERSATIONS", "shared",
                                "ASK_RATE_PER_MINUTE", "10000"))
                .ready();
    }

    /** The console's log, the server's own logs, its failure records, its work area: all that was written. */
    private static List<Path> filesThatHoldTheKey(String server) throws IOException {
        Path folder = Path.of(System.getProperty("gaia-chat.project"), "target", "it", server);
        try (var files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".war"))
                    .toList();
            assertThat(all).anyMatch(file -> file.endsWith("console.log"));
            return all.stream().filter(CanaryIT::holdsTheKey).toList();
        }
    }

    private static boolean holdsTheKey(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
