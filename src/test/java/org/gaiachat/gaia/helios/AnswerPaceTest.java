package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Parts;
import org.junit.jupiter.api.Test;

/** An answer goes at the pace of its reader, down to the connection to Gaia, and ends where they stop it. */
class AnswerPaceTest extends AnsweringGaia {

    @Test
    void stopping_closes_the_connection_within_a_second() throws Exception {
        for (boolean begun : List.of(true, false)) {
            var closed = new CountDownLatch(1);
            var asked = new CountDownLatch(1);
            gaia.on("/ask/stream", (call, line) -> {
                if (begun) {
                    line.stream().chunk(TOKEN.formatted("first"));
                }
                asked.countDown();
                line.awaitClosed(closed);
            });
            Parts answer = Parts.waiting(gaia.adapter().ask(SampleStreams.QUESTION));
            answer.request(1);
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            if (begun) {
                answer.awaitCount(1);
            }
            answer.cancel();
            assertThat(closed.await(1, TimeUnit.SECONDS)).as("begun: " + begun).isTrue();
            assertThat(answer.ended()).isFalse();
        }
    }

    @Test
    void a_slow_reader_slows_gaia_instead_of_filling_the_memory() throws Exception {
        var written = new AtomicLong();
        String event = TOKEN.formatted("x".repeat(10_000));
        gaia.on("/ask/stream", (call, line) -> {
            line.stream();
            for (int i = 0; i < 4_000; i++) {
                line.chunk(event);
                written.addAndGet(event.length());
            }
            line.chunk(LAST).end();
        });
        Parts answer = Parts.waiting(gaia.adapter().ask(SampleStreams.QUESTION));
        answer.request(3);
        answer.awaitCount(3);
        long before;
        do {
            before = written.get();
            Thread.sleep(200); // until nothing is written any more
        } while (written.get() > before);
        assertThat(answer.received()).hasSize(3);
        assertThat(before).isLessThan(20_000_000);
        answer.request(Long.MAX_VALUE);
        assertThat(answer.awaitEnd().text()).hasSize(40_000_000);
    }

    @Test
    void an_answer_has_one_subscriber_and_gives_no_more_than_was_asked_for() {
        gaia.on(
                "/ask/stream",
                (call, line) -> line.stream().chunk(TOKEN.formatted("a") + LAST).end());
        var answer = gaia.adapter().ask(SampleStreams.QUESTION);
        assertThat(gaia.calls()).isEmpty();
        Parts parts = Parts.waiting(answer);
        parts.request(1);
        assertThat(parts.awaitCount(1).received()).containsExactly(new AnswerPart.Text("a"));
        parts.request(1);
        assertThat(parts.awaitEnd().complete()).isTrue();
        assertThat(Parts.waiting(answer).awaitEnd().error()).isInstanceOf(IllegalStateException.class);
        Parts none = Parts.waiting(gaia.adapter().ask(SampleStreams.QUESTION));
        none.request(0);
        assertThat(none.awaitEnd().error()).isInstanceOf(IllegalArgumentException.class);
    }
}
