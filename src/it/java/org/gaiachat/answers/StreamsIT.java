package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gaiachat.gaia.helios.Upstream;
import org.gaiachat.server.Browser;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers over the whole way: a faulty upstream, the packaged WAR in a real server, sockets that read as browsers do. */
@Timeout(120)
class StreamsIT {

    private static Upstream upstream;
    private static LibertyServer server;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start(@TempDir Path data) {
        upstream = new Upstream();
        var environment = new HashMap<>(upstream.environment());
        environment.put("LOCAL_DATA_DIR", data.toString());
        server = LibertyServer.start("streams", environment).ready();
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
        upstream.close();
    }

    @Test
    void U_05_two_posts_of_one_question_are_one_ask_and_two_readers() throws Exception {
        long before = upstream.asks();
        try (var first = ask(); var second = ask()) {
            Upstream.Stream answer = upstream.next().token("one ");
            first.readUntil("one ");
            second.readUntil("one ");
            answer.token("two").end();
            assertThat(text(first.readToEnd())).isEqualTo("two");
            assertThat(text(second.readToEnd())).isEqualTo("two");
        }
        assertThat(upstream.asks()).isEqualTo(before + 1);
    }

    @Test
    void U_03_a_reader_that_is_cut_off_finds_every_token_once_whatever_happened() throws Exception {
        var read = new ArrayList<String>();
        Upstream.Stream answer;
        try (var browser = ask()) {
            answer = upstream.next().token("a").token("b");
            read.addAll(browser.readUntil("\"b\""));
        }
        answer.token("c");
        long last = read.stream().filter(line -> line.startsWith("id: ")).count();
        try (var browser = again(last)) {
            read.addAll(browser.readUntil("\"c\""));
            answer.token("d").end();
            read.addAll(browser.readToEnd());
        }
        assertThat(text(read)).isEqualTo("abcd");
        assertThat(read.stream().filter(line -> line.startsWith("id: "))).doesNotHaveDuplicates();
    }

    @Test
    void U_04_stop_closes_the_upstream_within_a_second_and_freezes_the_text() throws Exception {
        try (var browser = ask()) {
            Upstream.Stream answer = upstream.next().token("kept");
            browser.readUntil("kept");
            assertThat(RawHttp.to(server.port()).send("DELETE", "/api/answers/" + id, Browser.COOKIE).status()).isEqualTo(204);
            assertThat(answer.closed().await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(browser.readToEnd()).anyMatch(line -> line.contains("\"finishReason\":\"stopped\""));
        }
        assertThat(snapshot().getString("text")).isEqualTo("kept");
        assertThat(snapshot().getString("state")).isEqualTo("stopped");
    }

    @Test
    void a_browser_that_leaves_lets_the_answer_go_on_to_be_found_again() throws Exception {
        Upstream.Stream answer;
        try (var browser = ask()) {
            answer = upstream.next().token("one");
            browser.readUntil("one");
        }
        answer.token(" two").end();
        try (var browser = again(0)) {
            assertThat(text(browser.readToEnd())).isEqualTo("one two");
        }
    }

    @Test
    void U_02_the_head_comes_before_the_upstream_has_said_anything_and_silence_is_filled_with_comments() throws Exception {
        try (var browser = ask()) {
            assertThat(browser.readUntil("started")).isNotEmpty();
            assertThat(browser.head()).contains("Cache-Control: no-cache, no-transform", "X-Accel-Buffering: no");
            Upstream.Stream answer = upstream.next();
            browser.readUntil(": still here");
            answer.token("late").end();
            assertThat(text(browser.readToEnd())).isEqualTo("late");
        }
    }

    @Test
    void U_14_whatever_the_upstream_is_cut_into_the_browser_gets_the_same_bytes() throws Exception {
        String text = "Grüße — 東京 👩‍🚀 [1]";
        byte[] bytes = ("\uFEFF: hello\r\ndata: {\"responseString\":\r\ndata: \"" + text + "\"}\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < bytes.length; cut++) {
            String each = UUID.randomUUID().toString();
            try (var browser = Browser.open(server.port(), "POST /api/answers", body(each))) {
                upstream.next()
                        .bytes(Arrays.copyOf(bytes, cut))
                        .bytes(Arrays.copyOfRange(bytes, cut, bytes.length))
                        .end();
                assertThat(text(browser.readToEnd())).as("cut at " + cut).isEqualTo(text);
            }
        }
    }

    @Test
    void an_upstream_that_breaks_off_leaves_its_text_and_a_problem_as_the_last_event() throws Exception {
        try (var browser = ask()) {
            Upstream.Stream answer = upstream.next().token("half");
            browser.readUntil("half");
            answer.reset();
            assertThat(browser.readToEnd()).anyMatch(line -> line.contains("answer-cut-short"));
        }
        assertThat(snapshot().getString("text")).isEqualTo("half");
    }

    @Test
    void a_reader_that_stalls_delays_no_other_stream_and_is_cut_and_may_come_back() throws Exception {
        String stalledId = UUID.randomUUID().toString();
        var stalled = new ArrayList<Browser>();
        try {
            stalled.add(Browser.open(server.port(), "POST /api/answers", body(stalledId), 4_096));
            Upstream.Stream much = upstream.next();
            for (int i = 0; i < 40; i++) {
                stalled.add(Browser.open(server.port(), "GET /api/answers/" + stalledId, "", 4_096));
            }
            String piece = "x".repeat(20_000);
            for (int i = 0; i < 40; i++) {
                much.token(piece);
            }
            try (var browser = ask()) {
                Upstream.Stream answer = upstream.next();
                for (int i = 0; i < 20; i++) {
                    answer.token("token" + i);
                    long began = System.nanoTime();
                    browser.readUntil("token" + i);
                    // generous for a busy machine, and a fifth of what one held write takes
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
                }
                answer.end();
            }
            much.end();
            try (var browser = Browser.open(server.port(), "GET /api/answers/" + stalledId, "")) {
                assertThat(text(browser.readToEnd())).hasSize(40 * piece.length());
            }
        } finally {
            for (Browser browser : stalled) {
                browser.close();
            }
        }
    }

    @Test
    void an_answer_that_another_server_runs_is_unknown_here() throws Exception {
        try (var browser = again(0)) {
            assertThat(browser.head().get(0)).contains("404");
        }
        assertThat(RawHttp.to(server.port()).send("GET", "/api/answers/" + id, Browser.COOKIE).text()).contains("answer-not-found");
    }

    private Browser ask() throws IOException {
        return Browser.open(server.port(), "POST /api/answers", body(id));
    }

    private Browser again(long last) throws IOException {
        return Browser.open(server.port(), "GET /api/answers/" + id, "", "Last-Event-ID: " + last);
    }

    private static String body(String id) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("question", "Why?")
                .add("datasets", Json.createArrayBuilder().add("Harbour"))
                .build()
                .toString();
    }

    private JsonObject snapshot() throws IOException {
        return object(RawHttp.to(server.port()).send("GET", "/api/answers/" + id, Browser.COOKIE).text());
    }

    private static String text(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data: {\"text\":"))
                .map(line -> object(line.substring(6)).getString("text"))
                .collect(Collectors.joining());
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
