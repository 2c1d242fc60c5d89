package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gaiachat.server.ArrivingAnswer;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.NodeProgram;
import org.gaiachat.server.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer's way through the whole server while Gaia is still speaking. */
class StreamIT {

    private static final List<String> WORDS = List.of("alpha ", "beta ", "gamma ", "delta ");
    private static final String QUESTION = "{\"question\":\"How long?\",\"datasets\":[\"Harbour\"]}";
    private static final String REQUEST = "POST /api/answers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Accept: text/event-stream\r\nAccept-Encoding: gzip, br\r\nContent-Length: " + QUESTION.length()
            + "\r\n\r\n" + QUESTION;

    /** SHA-256 of “program”, in hexadecimal. */
    private static final String TOKEN_HASH = "1310ca2c8932dbd118668bd97442558a3e1f546b5e15c69699dfbd6024f548d8";

    private static final String CHAT =
            "{\"model\":\"Harbour\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"How long?\"}]}";
    private static final String OPENAI_REQUEST = "POST /api/v1/chat/completions HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer program\r\nContent-Length: " + CHAT.length()
            + "\r\n\r\n" + CHAT;

    @Test
    void S_38_each_event_arrives_before_gaia_says_the_next(@TempDir Path data) throws Exception {
        var next = new Semaphore(0);
        try (var gaia = new FaultyGaia().on("/ask/stream", (call, line) -> speak(line, next));
                var server = LibertyServer.start("stream", environment(gaia, data))
                        .ready();
                var answer = ArrivingAnswer.to(server.port(), REQUEST)) {
            String head = answer.until("event: started");
            assertThat(head.substring(0, head.indexOf("\r\n\r\n")))
                    .startsWith("HTTP/1.1 200")
                    .contains("text/event-stream", "X-Accel-Buffering: no", "Cache-Control: no-cache")
                    .doesNotContain("Content-Encoding", "Content-Length");
            assertThat(head).doesNotContain(WORDS.get(0));
            for (int i = 0; i < WORDS.size(); i++) {
                next.release();
                String soFar = answer.until(WORDS.get(i));
                assertThat(soFar).doesNotContain("event: done");
                assertThat(WORDS.subList(i + 1, WORDS.size())).noneMatch(soFar::contains);
            }
            next.release();
            answer.until("event: done");
        }
    }

    @Test
    void a_program_that_leaves_its_stream_while_gaia_is_silent_ends_it_at_gaia_too(@TempDir Path data)
            throws Exception {
        var asked = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (var gaia = new FaultyGaia().on("/ask/stream", (call, line) -> {
                    line.stream();
                    asked.countDown();
                    line.awaitClosed(closed);
                });
                var server = LibertyServer.start("stream-left", environment(gaia, data))
                        .ready()) {
            var program = ArrivingAnswer.to(server.port(), OPENAI_REQUEST);
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
            program.close();
            assertThat(closed.await(10, TimeUnit.SECONDS)).as("closed at Gaia").isTrue();
        }
    }

    @Test
    void a_program_is_told_a_refusal_of_gaia_by_its_status_and_goes_on_where_it_can(@TempDir Path data)
            throws Exception {
        try (var gaia = new FaultyGaia().json("/datasets", "{\"datasets\":[]}");
                var server = LibertyServer.start("stream-refused", environment(gaia, data))
                        .ready()) {
            for (int status : new int[] {429, 503, 404}) {
                gaia.on(
                        "/ask/stream",
                        (call, line) -> line.reply(
                                status, "application/json", "{\"message\":\"no\"}", "Retry-After: 7"));
                gaia.on("/ask", (call, line) -> line.reply(404, "application/json", "{\"message\":\"no\"}"));
                var refused = RawHttp.to(server.port())
                        .answer(OPENAI_REQUEST.replace("Host: x", "Host: x\r\nConnection: close"));
                assertThat(refused.status()).isEqualTo(status == 503 ? 502 : status);
                assertThat(refused.header("Content-Type")).startsWith("application/json");
                assertThat(refused.header("Retry-After")).isEqualTo(status == 404 ? "" : "7");
                assertThat(refused.text()).contains("{\"error\":{");
            }
            var busy = new Semaphore(1);
            gaia.on("/ask/stream", (call, line) -> refuseThenAnswer(call, line, busy));
            var client = new NodeProgram("--test", "clients/openai-gaia.test.mjs");
            assertThat(client.run(Map.of("GAIA_CHAT_URL", server.uri().toString(), "API_TOKEN", "program")))
                    .isZero();
        }
    }

    /** Of “busy”, the first question is refused; a conversation that is gone is, wherever it is named. */
    private static void refuseThenAnswer(FaultyGaia.Call call, Line line, Semaphore busy) throws Exception {
        if (call.body().contains("busy") && busy.tryAcquire()) {
            line.reply(429, "application/json", "{}", "Retry-After: 1");
        } else if (call.body().contains("conversationId")) {
            line.reply(404, "application/json", "{\"errorCode\":\"kConversationNotFound\"}");
        } else {
            line.stream().chunk("data: {\"responseString\":\"72 hours\"}\n\n");
            line.chunk("data: {\"queryUid\":\"q\",\"conversationId\":\"c\",\"finishReason\":\"stop\"}\n\n");
            line.end();
        }
    }

    /** One word each time it may. */
    private static void speak(Line line, Semaphore next) throws Exception {
        line.stream();
        for (String word : WORDS) {
            next.acquire();
            line.chunk("data: {\"responseString\":\"" + word + "\"}\n\n");
        }
        next.acquire();
        line.chunk("data: {\"data\":{\"queryUid\":\"q\",\"finishReason\":\"stop\"}}\n\n");
        line.end();
    }

    private static Map<String, String> environment(FaultyGaia gaia, Path data) {
        return Map.of(
                "GAIA_BASE_URL", "http://localhost:" + gaia.port() + "/gaia",
                "GAIA_API_KEY", FaultyGaia.KEY,
                "API_TOKENS", "program=" + TOKEN_HASH,
                "LOCAL_DATA_DIR", data.toString());
    }
}
