package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.Question;
import org.junit.jupiter.api.Test;

class AnswerRunTest {

    private static final Executor AT_ONCE = Runnable::run;
    private static final AnswerPart FINISHED = new AnswerPart.Finished("q1", "c1", "Tides", FinishReason.ANSWERED);

    private final ProcessAnswers kept = new ProcessAnswers(8_000_000);
    private final AtomicInteger ends = new AtomicInteger();
    private final AnswerRun run =
            new AnswerRun(new AnswerKey("somebody", "a1"), asked(), kept, ended -> ends.incrementAndGet());
    private final SubmissionPublisher<AnswerPart> engine = new SubmissionPublisher<>(AT_ONCE, 16);

    private static Asked asked() {
        return Asked.of(new Question("When?", List.of("Harbour"), Optional.empty(), Optional.empty()));
    }

    @Test
    void the_log_holds_every_part_in_order_and_ends_once() {
        engine.subscribe(run);
        engine.submit(new AnswerPart.Progress("Searching"));
        engine.submit(new AnswerPart.Text("At "));
        engine.submit(new AnswerPart.Text("noon."));
        engine.submit(FINISHED);
        engine.close();
        assertThat(new ReadLog(run).names()).containsExactly("started", "progress", "token", "token", "done");
        assertThat(new ReadLog(run).numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(run.log().endsAt(run.log().placeAfter(5))).isTrue();
        assertThat(snapshot().getString("text")).isEqualTo("At noon.");
        assertThat(snapshot().getString("state")).isEqualTo("done");
        assertThat(run.whole().toCompletableFuture().join()).isEqualTo(run.snapshot());
        assertThat(ends).hasValue(1);
    }

    @Test
    void U_04_stop_cancels_the_engine_and_freezes_the_text() {
        engine.subscribe(run);
        engine.submit(new AnswerPart.Text("At "));
        run.stop();
        await().until(() -> !engine.hasSubscribers());
        engine.submit(new AnswerPart.Text("noon."));
        assertThat(new ReadLog(run).names()).containsExactly("started", "token", "done");
        assertThat(snapshot().getString("text")).isEqualTo("At ");
        assertThat(snapshot().getString("state")).isEqualTo("stopped");
        assertThat(ends).hasValue(1);
    }

    @Test
    void an_answer_stopped_before_the_engine_began_is_never_asked_for() {
        run.stop();
        engine.subscribe(run);
        await().until(() -> !engine.hasSubscribers());
        assertThat(new ReadLog(run).names()).containsExactly("started", "done");
    }

    @Test
    void an_engine_that_ends_without_an_end_leaves_what_arrived_and_says_so() {
        engine.subscribe(run);
        engine.submit(new AnswerPart.Text("At "));
        engine.close();
        assertThat(new ReadLog(run).names()).containsExactly("started", "token", "problem");
        assertThat(snapshot().getString("state")).isEqualTo("failed");
        assertThat(snapshot().getJsonObject("problem").getString("code")).isEqualTo("answer-cut-short");
        assertThat(snapshot().getString("text")).isEqualTo("At ");
    }

    @Test
    void an_answer_that_never_ends_is_cut_at_its_limit() {
        engine.subscribe(run);
        String much = "x".repeat(AnswerRun.MOST_TEXT / 4);
        for (int i = 0; i < 5; i++) {
            engine.submit(new AnswerPart.Text(much));
        }
        await().until(() -> !engine.hasSubscribers());
        assertThat(snapshot().getJsonObject("problem").getString("code")).isEqualTo("answer-too-long");
        assertThat(snapshot().getString("text")).hasSize(AnswerRun.MOST_TEXT);
    }

    @Test
    void U_03_a_run_whose_engine_shows_no_sign_of_life_is_interrupted_and_keeps_its_text() {
        engine.subscribe(run);
        engine.submit(new AnswerPart.Text("At "));
        run.giveUpAfter(Duration.ofMinutes(1));
        assertThat(snapshot().getString("state")).isEqualTo("running");
        run.giveUpAfter(Duration.ZERO);
        assertThat(snapshot().getJsonObject("problem").getString("code")).isEqualTo("answer-interrupted");
        assertThat(snapshot().getString("text")).isEqualTo("At ");
        await().until(() -> !engine.hasSubscribers());
    }

    @Test
    void an_engine_is_asked_for_no_more_while_its_only_reader_takes_nothing() {
        run.log().addReader(() -> {});
        engine.subscribe(run);
        String piece = "x".repeat(10_000);
        int offered = 0;
        while (engine.offer(new AnswerPart.Text(piece), null) >= 0 && offered < 80) {
            offered++;
        }
        assertThat(snapshot().getString("text").length()).isLessThan(400_000);
        run.giveUpAfter(Duration.ZERO);
        assertThat(snapshot().getString("state")).as("waits for its reader").isEqualTo("running");
        LogPlace reader = run.log().placeAfter(0);
        while (run.log().after(reader, 16_384).length() > 0) {
            // the reader goes on, and so does the engine
        }
        assertThat(engine.estimateMaximumLag()).isZero();
        assertThat(reader.number).isEqualTo(1 + offered);
    }

    @Test
    void readers_are_woken_at_each_event_and_read_from_where_they_are() {
        LogPlace place = run.log().placeAfter(1);
        var seen = new StringBuilder();
        run.log().addReader(() -> {
            WireBuffer more = run.log().after(place, 1);
            seen.append(new String(more.bytes(), 0, more.length(), java.nio.charset.StandardCharsets.UTF_8));
        });
        engine.subscribe(run);
        engine.submit(new AnswerPart.Text("At "));
        engine.submit(new AnswerPart.Text("noon."));
        assertThat(seen)
                .hasToString("id: 2\nevent: token\ndata: {\"text\":\"At \"}\n\n"
                        + "id: 3\nevent: token\ndata: {\"text\":\"noon.\"}\n\n");
        assertThat(run.log().placeAfter(99).number).isEqualTo(3);
    }

    @Test
    void U_14_no_character_of_a_text_ends_a_line_or_is_lost() {
        engine.subscribe(run);
        String text = "\" \\ \n\r\t\u0000\u0085\u2028 Grüße 東京 👩‍🚀";
        engine.submit(new AnswerPart.Text(text));
        engine.submit(new AnswerPart.Text(text.substring(text.length() - 5, text.length() - 1)));
        engine.submit(new AnswerPart.Text(text.substring(text.length() - 1)));
        engine.submit(FINISHED);
        assertThat(snapshot().getString("text")).isEqualTo(text + text.substring(text.length() - 5));
        assertThat(new ReadLog(run).names()).containsExactly("started", "token", "token", "token", "done");
    }

    private JsonObject snapshot() {
        try (var reader = Json.createReader(new ByteArrayInputStream(run.snapshot()))) {
            return reader.readObject();
        }
    }
}
