package org.gaiachat.gaia.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gaiachat.gaia.helios.FaultyModel;
import org.junit.jupiter.api.Test;

/** The connection to a model: how long it is kept, how fast it is read, and when it is closed. */
class ModelConnectionTest extends ModelOverSockets {

    @Test
    void one_connection_serves_one_question_after_another() {
        server.says("72 hours");
        LanguageModel model = model(server.url(), PATIENCE, Optional.empty());
        for (int i = 0; i < 5; i++) {
            assertThat(all(model.write(PROMPT, more::release))).isEqualTo("72 hours");
        }
        assertThat(server.requests()).hasSize(5);
        assertThat(server.connections()).isLessThan(5);
    }

    @Test
    void silence_before_the_head_and_in_the_stream_has_a_limit() throws Exception {
        var closed = new CountDownLatch(2);
        server.does((request, line) -> line.awaitClosed(closed));
        Duration second = Duration.ofSeconds(1);
        assertThat(all(model(server.url(), second, Optional.empty()).write(PROMPT, more::release)))
                .isEqualTo("(it said nothing for 1 seconds)");
        server.does(
                (request, line) -> line.stream().chunk(FaultyModel.delta("72 ")).awaitClosed(closed));
        assertThat(all(model(server.url(), second, Optional.empty()).write(PROMPT, more::release)))
                .isEqualTo("72 (it said nothing for 1 seconds)");
        assertThat(closed.await(10, TimeUnit.SECONDS))
                .as("both connections closed")
                .isTrue();
    }

    @Test
    void a_text_that_is_complete_does_not_wait_for_its_connection_to_close() throws Exception {
        var closed = new CountDownLatch(1);
        server.does((request, line) -> line.stream()
                .chunk(FaultyModel.delta("72 hours") + FaultyModel.DONE)
                .awaitClosed(closed));
        assertThat(all(begun())).isEqualTo("72 hours");
        assertThat(closed.await(10, TimeUnit.SECONDS))
                .as("the connection is not kept")
                .isTrue();
    }

    @Test
    void U_04_closing_closes_the_connection_whether_or_not_anything_had_come() throws Exception {
        var before = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        server.does((request, line) -> {
            asked.countDown();
            line.awaitClosed(before);
        });
        Writing unanswered = begun();
        asked.await();
        unanswered.close();
        assertThat(before.await(1, TimeUnit.SECONDS))
                .as("closed before the head")
                .isTrue();

        var within = new CountDownLatch(1);
        server.does(
                (request, line) -> line.stream().chunk(FaultyModel.delta("72 ")).awaitClosed(within));
        Writing begun = begun();
        assertThat(next(begun)).isEqualTo(new Written.Text("72 "));
        begun.close();
        assertThat(within.await(1, TimeUnit.SECONDS))
                .as("closed within the text")
                .isTrue();
    }

    @Test
    void a_model_is_read_no_faster_than_its_text_is_taken() throws Exception {
        var sent = new AtomicLong();
        String piece = FaultyModel.delta("x".repeat(1_000));
        server.does((request, line) -> {
            line.stream();
            for (; sent.get() < 50_000; sent.incrementAndGet()) {
                line.chunk(piece);
            }
        });
        Writing writing = begun();
        assertThat(next(writing)).isInstanceOf(Written.Text.class);
        long[] before = {-1};
        await("the server waits").pollInterval(Duration.ofMillis(300)).until(() -> {
            boolean stands = sent.get() == before[0];
            before[0] = sent.get();
            return stands;
        });
        assertThat(sent.get()).as("of 50 MB").isLessThan(20_000);
        writing.close();
    }
}
