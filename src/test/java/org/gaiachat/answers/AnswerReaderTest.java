package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private final StreamWriters writers = new StreamWriters();

    @AfterEach
    void end() {
        writers.end();
    }

    @Test
    void a_long_answer_that_has_ended_is_read_again_without_a_pause() throws Exception {
        var log = new AnswerLog(new ProcessAnswers(10_000_000), 0, () -> {});
        byte[] word = "\"word\"".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            assertThat(log.append(EventKind.TOKEN, word)).isTrue();
        }
        log.close(EventKind.DONE, "{}");
        var browser = new Browser();

        new AnswerReader(log, 0, browser, writers).start();

        // the heartbeat, which would send on what was forgotten, comes after ten
        assertThat(browser.closed.await(7, TimeUnit.SECONDS)).isTrue();
        assertThat(browser.bytes.get()).isGreaterThan(20_000L * word.length);
    }

    private static final class Browser implements Outlet {

        private final AtomicLong bytes = new AtomicLong();
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void send(byte[] sent, int length) {
            bytes.addAndGet(length);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
