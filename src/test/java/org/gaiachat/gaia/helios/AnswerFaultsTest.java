package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.UpstreamFault;
import org.junit.jupiter.api.Test;

/** What becomes of an answer when Gaia or the way to it fails. */
class AnswerFaultsTest extends AnsweringGaia {

    @Test
    void one_byte_at_a_time_gives_the_same_answer() {
        byte[] stream = SampleStreams.all().get(1);
        gaia.on("/ask/stream", (call, line) -> {
            line.stream();
            for (byte b : stream) {
                line.chunk(new byte[] {b});
            }
            line.end();
        });
        Parts answer = ask();
        assertThat(answer.error()).isNull();
        assertThat(answer.text()).isEqualTo(SampleStreams.TEXT);
        assertThat(answer.received()).isEqualTo(SampleStreams.parts(stream));
    }

    @Test
    void a_reset_before_the_first_byte_is_unreachable_and_not_asked_again() {
        gaia.on("/ask/stream", (call, line) -> line.reset());
        assertThat(Faults.of(ask())).isInstanceOf(UpstreamFault.GaiaUnreachable.class);
        assertThat(gaia.calls()).hasSize(1);
    }

    @Test
    void a_reset_after_the_first_bytes_keeps_what_had_arrived() {
        gaia.on("/ask/stream", (call, line) -> {
            line.stream().chunk(TOKEN.formatted("first")).chunk(TOKEN.formatted(" second"));
            awaitQuiet();
            line.reset();
        });
        Parts answer = ask();
        assertThat(answer.text()).isEqualTo("first second");
        assertThat(Faults.of(answer)).isEqualTo(new UpstreamFault.AnswerCutShort());
    }

    @Test
    void a_cut_in_the_middle_of_an_event_keeps_what_had_arrived() {
        gaia.on("/ask/stream", (call, line) -> {
            line.stream().chunk(TOKEN.formatted("first") + TOKEN.substring(0, 20));
            line.close();
        });
        Parts answer = ask();
        assertThat(answer.text()).isEqualTo("first");
        assertThat(Faults.of(answer)).isEqualTo(new UpstreamFault.AnswerCutShort());
    }

    @Test
    void a_stream_without_a_last_event_was_cut_short() {
        gaia.on(
                "/ask/stream",
                (call, line) -> line.stream().chunk(TOKEN.formatted("first")).end());
        Parts answer = ask();
        assertThat(answer.text()).isEqualTo("first");
        assertThat(Faults.of(answer)).isEqualTo(new UpstreamFault.AnswerCutShort());
    }

    @Test
    void silence_before_the_head_and_in_the_stream_has_a_limit() {
        var limit = Duration.ofMillis(300);
        gaia.on("/ask/stream", (call, line) -> line.awaitClosed(new CountDownLatch(1)));
        assertThat(Faults.of(Parts.all(gaia.adapter(limit).ask(SampleStreams.QUESTION))))
                .isEqualTo(new UpstreamFault.GaiaSilent(limit));
        gaia.on(
                "/ask/stream",
                (call, line) -> line.stream().chunk(TOKEN.formatted("first")).awaitClosed(new CountDownLatch(1)));
        Parts answer = Parts.all(gaia.adapter(limit).ask(SampleStreams.QUESTION));
        assertThat(answer.text()).isEqualTo("first");
        assertThat(Faults.of(answer)).isEqualTo(new UpstreamFault.GaiaSilent(limit));
    }

    @Test
    void a_slow_stream_that_makes_progress_has_no_limit() {
        gaia.on("/ask/stream", (call, line) -> {
            line.stream();
            for (int i = 0; i < 8; i++) {
                line.chunk(i % 2 == 0 ? ": still here\n\n" : TOKEN.formatted(i));
                Thread.sleep(100); // the fault itself: a slow line
            }
            line.chunk(LAST).end();
        });
        Parts answer = Parts.all(gaia.adapter(Duration.ofMillis(400)).ask(SampleStreams.QUESTION));
        assertThat(answer.error()).isNull();
        assertThat(answer.text()).isEqualTo("1357");
    }

    @Test
    void a_line_that_stays_open_after_the_answers_end_delays_nobody() {
        gaia.on("/ask/stream", (call, line) -> line.stream()
                .chunk(TOKEN.formatted("all") + LAST)
                .awaitClosed(new CountDownLatch(1)));
        Parts answer = ask();
        assertThat(answer.complete()).isTrue();
        assertThat(answer.text()).isEqualTo("all");
    }

    @Test
    void every_status_has_its_fault_whatever_its_body() {
        assertThat(asked(401)).isEqualTo(new UpstreamFault.KeyRejected());
        assertThat(asked(403)).isEqualTo(new UpstreamFault.NotAllowed());
        assertThat(asked(409)).isEqualTo(new UpstreamFault.GaiaRefused(409));
        assertThat(asked(302)).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
        for (int status : List.of(500, 502, 503, 504)) {
            assertThat(asked(status)).isEqualTo(new UpstreamFault.GaiaFailed(status));
        }
        assertThat(gaia.calls("/ask/stream")).isEqualTo(8);
    }

    @Test
    void a_limit_tells_when_to_come_back() {
        gaia.on("/ask/stream", (call, line) -> line.reply(429, "text/html", "<html>", "Retry-After: 7"));
        assertThat(Faults.of(ask())).isEqualTo(new UpstreamFault.RateLimited(Optional.of(Duration.ofSeconds(7))));
        assertThat(asked(429)).isEqualTo(new UpstreamFault.RateLimited(Optional.empty()));
    }

    @Test
    void a_success_that_is_a_web_page_or_broken_json_can_not_be_read() {
        gaia.on("/ask/stream", (call, line) -> line.reply(200, "text/html", "<html>Sign in</html>"));
        assertThat(Faults.of(ask())).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
        gaia.json("/ask/stream", "{\"message\":\"hello\"}");
        assertThat(Faults.of(ask())).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
        gaia.json("/ask/stream", "{\"responseString\":");
        assertThat(Faults.of(ask())).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
        gaia.on("/ask/stream", (call, line) -> line.stream()
                .chunk(TOKEN.formatted("a") + "data: {x\n\n")
                .end());
        Parts answer = ask();
        assertThat(answer.text()).isEqualTo("a");
        assertThat(Faults.of(answer)).isEqualTo(new UpstreamFault.GaiaAnswerUnreadable());
    }

    @Test
    void a_tenant_without_streams_is_asked_in_one_piece() {
        gaia.json(
                "/ask",
                "{\"responseString\":\"72 hours\",\"queryUid\":\"q\",\"conversationId\":\"c\",\"documents\":null}");
        Parts answer = ask();
        assertThat(answer.text()).isEqualTo("72 hours");
        assertThat(answer.finished().conversationId()).isEqualTo("c");
        assertThat(gaia.calls()).extracting(FaultyGaia.Call::path).containsExactly("/gaia/ask/stream", "/gaia/ask");
    }

    @Test
    void a_404_is_told_by_what_it_is_that_is_missing() {
        assertThat(Faults.of(ask())).isEqualTo(new AskedFault.NotOffered("answers to questions"));
        gaia.json("/datasets", "{\"datasets\":[{\"name\":\"Harbour\"}]}");
        assertThat(Faults.of(ask(question(List.of("Harbour", "Lighthouse"), Optional.empty()))))
                .isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
        assertThat(Faults.of(ask(question(List.of("Harbour"), Optional.of("gone")))))
                .isEqualTo(new AskedFault.ConversationNotFound("gone"));
    }

    @Test
    void a_question_is_sent_as_gaia_wants_it() {
        gaia.on("/ask/stream", (call, line) -> line.stream().chunk(LAST).end());
        ask(new Question("How long?", List.of("Harbour"), Optional.of("c-1"), Optional.of("ADV")));
        var call = gaia.calls().get(0);
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.headers()).containsEntry("accept", "text/event-stream").containsEntry("apikey", FaultyGaia.KEY);
        assertThat(call.body())
                .isEqualTo("{\"queryString\":\"How long?\",\"datasetNames\":[\"Harbour\"],\"conversationId\":\"c-1\","
                        + "\"llmName\":\"ADV\"}");
    }

    private GaiaFault asked(int status) {
        gaia.on("/ask/stream", (call, line) -> line.reply(status, "text/html", "<html><h1>Oh no</h1></html>"));
        return Faults.of(ask());
    }

    private Parts ask() {
        return ask(SampleStreams.QUESTION);
    }

    private Parts ask(Question question) {
        return Parts.all(gaia.adapter().ask(question));
    }

    private static Question question(List<String> datasets, Optional<String> conversation) {
        return new Question("How long?", datasets, conversation, Optional.empty());
    }

    /** A reset throws away what the other side has not read yet. */
    private static void awaitQuiet() throws InterruptedException {
        Thread.sleep(300);
    }
}
