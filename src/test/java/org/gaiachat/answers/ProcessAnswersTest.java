package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Question;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;
import org.junit.jupiter.api.Test;

class ProcessAnswersTest {

    private static final int MOST = 100_000;
    /** What no packing makes much smaller, of characters that JSON leaves as they are. */
    private static final String PIECE = new Random(1)
            .ints(30_000, '#', '~')
            .map(c -> c == '\\' ? '!' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private final ProcessAnswers kept = new ProcessAnswers(MOST);
    private final AtomicInteger refused = new AtomicInteger();
    private volatile WeakReference<Flow.Subscription> connection;

    @Test
    void where_memory_runs_out_the_oldest_that_has_ended_is_forgotten_first() {
        AnswerRun first = ended("1", PIECE);
        ended("2", PIECE);
        AnswerRun running = running("3");
        running.onNext(new AnswerPart.Text(PIECE));
        running.onNext(new AnswerPart.Text(PIECE));
        assertThat(kept.find(key("1"))).isEmpty();
        assertThat(kept.find(key("2"))).isPresent();
        assertThat(kept.find(key("3"))).isPresent();
        assertThat(kept.bytes()).isLessThanOrEqualTo(MOST);
        assertThat(first.snapshot())
                .asString(StandardCharsets.UTF_8)
                .as("who reads it already reads on")
                .contains(PIECE);
    }

    @Test
    void while_ended_answers_can_be_forgotten_none_of_many_at_once_is_refused() {
        IntStream.range(0, 20_000).parallel().forEach(i -> {
            if (new String(ended("answer " + i, "short").snapshot(), StandardCharsets.UTF_8).contains("server-busy")) {
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(0);
        assertThat(kept.bytes()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void where_nothing_can_be_forgotten_the_answer_that_grows_ends_and_says_why() {
        AnswerRun other = running("1");
        other.onNext(new AnswerPart.Text(PIECE));
        AnswerRun growing = running("2");
        for (int i = 0; i < 3; i++) {
            growing.onNext(new AnswerPart.Text(PIECE));
        }
        assertThat(growing.snapshot()).asString(StandardCharsets.UTF_8).contains("server-busy");
        assertThat(other.end().isOver()).isFalse();
        assertThat(kept.bytes()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void an_answer_is_forgotten_some_time_after_its_end_and_leaves_nothing() {
        ended("1", PIECE);
        AnswerRun running = running("2");
        kept.forgetAfter(Duration.ofMinutes(15));
        assertThat(kept.find(key("1"))).isPresent();
        kept.forgetAfter(Duration.ofSeconds(-1));
        assertThat(kept.find(key("1"))).isEmpty();
        assertThat(kept.find(key("2"))).isPresent();
        running.stop();
        kept.forgetAfter(Duration.ofSeconds(-1));
        assertThat(kept.bytes()).isZero();
    }

    @Test
    void an_ended_answer_that_is_kept_lets_go_of_its_connection_and_of_unused_memory() {
        AnswerRun run = running("1");
        run.onNext(new AnswerPart.Text("short"));
        long whileRunning = kept.bytes();
        run.stop();
        assertThat(kept.bytes()).isLessThan(whileRunning);
        await().until(() -> {
            System.gc();
            return connection.get() == null;
        });
        assertThat(kept.find(key("1")).orElseThrow().snapshot())
                .asString(StandardCharsets.UTF_8)
                .contains("short");
    }

    @Test
    void U_05_of_two_that_claim_an_id_the_first_has_it() {
        AnswerRun first = running("1");
        var second = new AnswerRun(key("1"), first.asked(), kept, kept::ended);
        assertThat(kept.claim(second)).isSameAs(first);
        assertThat(second.end().isOver()).isTrue();
        assertThat(kept.bytes()).isEqualTo(first.log().taken());
    }

    @Test
    void answers_that_were_refused_before_they_began_leave_no_memory_taken_and_none_owed() {
        for (int i = 0; i < 100; i++) {
            AnswerRun refusedAtOnce = running("1");
            refusedAtOnce.onError(new ProblemException(Problem.DATASET_NOT_FOUND, "There is none."));
            kept.forget(refusedAtOnce);
        }
        assertThat(kept.bytes()).isZero();
    }

    @Test
    void of_two_visitors_with_the_same_id_each_has_an_answer_of_its_own() {
        AnswerRun first = running("1");
        var others = new AnswerRun(new AnswerKey("somebody else", "1"), first.asked(), kept, kept::ended);
        assertThat(kept.find(others.key())).isEmpty();
        assertThat(kept.claim(others)).isSameAs(others);
        assertThat(kept.find(key("1"))).containsSame(first);
    }

    private AnswerRun running(String id) {
        var run = new AnswerRun(
                key(id),
                Asked.of(new Question("When?", List.of("Harbour"), Optional.empty(), Optional.empty())),
                kept,
                kept::ended);
        var engine = new Silent();
        connection = new WeakReference<>(engine);
        run.onSubscribe(engine);
        return kept.claim(run);
    }

    private static AnswerKey key(String id) {
        return new AnswerKey("somebody", id);
    }

    private AnswerRun ended(String id, String text) {
        AnswerRun run = running(id);
        run.onNext(new AnswerPart.Text(text));
        run.stop();
        return run;
    }

    /** An engine that says only what the test says in its place. */
    private static final class Silent implements Flow.Subscription {
        @Override
        public void request(long n) {
            // what comes is given by the test
        }

        @Override
        public void cancel() {
            // nothing to cancel
        }
    }
}
