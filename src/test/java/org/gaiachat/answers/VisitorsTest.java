package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gaiachat.problems.ProblemDocument;
import org.gaiachat.problems.ProblemException;
import org.junit.jupiter.api.Test;

class VisitorsTest {

    private static final Duration SILENCE = Duration.ofSeconds(90);

    @Test
    void a_visitor_asks_so_often_a_minute_and_is_then_told_when_to_come_back() {
        var visitors = new Visitors(new AnswerLimits(100, 100, 100, 100, 3, 1_000, SILENCE));
        for (int i = 0; i < 3; i++) {
            visitors.ask("192.0.2.1").run();
        }
        assertThatThrownBy(() -> visitors.ask("192.0.2.1")).satisfies(refused -> {
            assertThat(code(refused)).isEqualTo("asking-too-fast");
            assertThat(waits(refused)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
        });
        visitors.ask("192.0.2.2").run();
    }

    @Test
    void a_visitor_has_so_many_answers_at_once_and_may_ask_again_when_one_has_ended() {
        var visitors = new Visitors(new AnswerLimits(100, 100, 2, 100, 50, 1_000, SILENCE));
        Runnable ended = visitors.ask("192.0.2.1");
        visitors.ask("192.0.2.1");
        assertThatThrownBy(() -> visitors.ask("192.0.2.1"))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("answers-too-many"));
        ended.run();
        visitors.ask("192.0.2.1");
        assertThat(visitors.running()).isEqualTo(2);
    }

    @Test
    void all_visitors_together_have_so_many_answers_and_streams_at_once() {
        var visitors = new Visitors(new AnswerLimits(1, 1, 10, 10, 50, 1_000, SILENCE));
        Runnable ended = visitors.ask("192.0.2.1");
        Runnable closed = visitors.open("192.0.2.1");
        assertThatThrownBy(() -> visitors.ask("192.0.2.2"))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("server-busy"));
        assertThatThrownBy(() -> visitors.open("192.0.2.2"))
                .satisfies(refused -> assertThat(waits(refused)).isPositive());
        ended.run();
        closed.run();
        visitors.ask("192.0.2.2");
        visitors.open("192.0.2.2");
    }

    @Test
    void a_visitor_has_so_many_streams_at_once() {
        var visitors = new Visitors(new AnswerLimits(100, 100, 10, 1, 50, 1_000, SILENCE));
        Runnable closed = visitors.open("192.0.2.1");
        assertThatThrownBy(() -> visitors.open("192.0.2.1"))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("streams-too-many"));
        closed.run();
        visitors.open("192.0.2.1");
    }

    @Test
    void nobody_asks_a_server_that_is_about_to_end() {
        var visitors = new Visitors(new AnswerLimits(100, 100, 10, 10, 50, 1_000, SILENCE));
        visitors.leave();
        assertThatThrownBy(() -> visitors.ask("192.0.2.1"))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("server-leaving"));
        visitors.open("192.0.2.1");
    }

    @Test
    void the_limits_follow_the_heap_and_the_settings() {
        var limits = AnswerLimits.of(512 * 1024 * 1024, 30, Duration.ofSeconds(60));
        assertThat(limits.running()).isGreaterThan(5_000);
        assertThat(limits.runningEach()).isEqualTo(30);
        assertThat(limits.silence()).isEqualTo(SILENCE);
    }

    private static String code(Throwable refused) {
        return ProblemDocument.of((ProblemException) refused).json().getString("code");
    }

    private static Duration waits(Throwable refused) {
        return ProblemDocument.of((ProblemException) refused).retryAfter().orElseThrow();
    }
}
