package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.SubmissionPublisher;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.Question;
import org.junit.jupiter.api.Test;

class AnswerRunTest {

    private static final Executor AT_ONCE = Runnable::run;
    private static final AnswerPart FINISHED = new AnswerPart.Finished("q1", "c1", "Tides", FinishReason.ANSWERED);

    private final AnswerRun run = new AnswerRun(
            "a1", Asked.of(new Question("When?", List.of("Harbour"), Optional.empty(), Optional.empty())));
    private final SubmissionPublisher<AnswerPart> engine = new SubmissionPublisher<>(AT_ONCE, 16);

    @Test
    void the_log_holds_every_part_in_order_and_ends_once() {
        engine.subscribe(run);
        engine.submit(new AnswerPart.Progress("Searching"));
        engine.submit(new AnswerPart.Text("At "));
        engine.submit(new AnswerPart.Text("noon."));
        engine.submit(FINISHED);
        engine.close();
        assertThat(names()).containsExactly("started", "progress", "token", "token", "done");
        assertThat(run.log().endsAt(5)).isTrue();
        assertThat(run.snapshot().getString("text")).isEqualTo("At noon.");
        assertThat(run.snapshot().getString("state")).isEqualTo("done");
        assertThat(run.whole().toCompletableFuture().join()).isEqualTo(run.snapshot());
    }

    @Test
    void U_04_stop_cancels_the_engine_and_freezes_the_text() {
        engine.subscribe(run);
        engine.submit(new AnswerPart.Text("At "));
        run.stop();
        await().until(() -> !engine.hasSubscribers());
        engine.submit(new AnswerPart.Text("noon."));
        assertThat(names()).containsExactly("started", "token", "done");
        assertThat(run.snapshot().getString("text")).isEqualTo("At ");
        assertThat(run.snapshot().getString("state")).isEqualTo("stopped");
    }

    @Test
    void an_answer_stopped_before_the_engine_began_is_never_asked_for() {
        run.stop();
        engine.subscribe(run);
        await().until(() -> !engine.hasSubscribers());
        assertThat(names()).containsExactly("started", "done");
    }

    @Test
    void an_engine_that_ends_without_an_end_leaves_what_arrived_and_says_so() {
        engine.subscribe(run);
        engine.submit(new AnswerPart.Text("At "));
        engine.close();
        assertThat(names()).containsExactly("started", "token", "problem");
        assertThat(run.snapshot().getString("state")).isEqualTo("failed");
        assertThat(run.snapshot().getJsonObject("problem").getString("code")).isEqualTo("answer-cut-short");
        assertThat(run.snapshot().getString("text")).isEqualTo("At ");
    }

    @Test
    void an_answer_that_never_ends_is_cut_at_its_limit() {
        engine.subscribe(run);
        String much = "x".repeat(AnswerRun.MOST_CHARACTERS / 4);
        for (int i = 0; i < 5; i++) {
            engine.submit(new AnswerPart.Text(much));
        }
        await().until(() -> !engine.hasSubscribers());
        assertThat(run.snapshot().getJsonObject("problem").getString("code")).isEqualTo("answer-too-long");
        assertThat(run.snapshot().getString("text")).hasSize(AnswerRun.MOST_CHARACTERS);
    }

    @Test
    void readers_are_woken_at_each_event_and_read_from_where_they_are() {
        var seen = new ArrayList<AnswerEvent>();
        run.log()
                .addReader(() -> seen.addAll(run.log()
                        .after(seen.isEmpty() ? 1 : seen.get(seen.size() - 1).number())));
        engine.subscribe(run);
        engine.submit(new AnswerPart.Text("At "));
        engine.submit(new AnswerPart.Text("noon."));
        assertThat(seen).extracting(AnswerEvent::data).containsExactly("{\"text\":\"At \"}", "{\"text\":\"noon.\"}");
        assertThat(run.log().after(99)).isEmpty();
        assertThat(run.log().after(-1)).hasSize(3);
    }

    private List<String> names() {
        return run.log().after(0).stream().map(AnswerEvent::name).toList();
    }
}
