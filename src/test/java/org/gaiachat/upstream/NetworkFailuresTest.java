package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.CancelledKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkFailuresTest {

    private final Logger log = Logger.getLogger(NetworkFailures.class.getName());
    private final List<LogRecord> told = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            told.add(entry);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private final NetworkFailures failures = new NetworkFailures();

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(listener);
    }

    @AfterEach
    void leave() {
        log.removeHandler(listener);
        log.setUseParentHandlers(true);
    }

    @Test
    void a_failure_is_told_without_what_it_says_since_that_may_quote_what_was_sent() {
        failures.execute(new IllegalStateException("apiKey: canary"));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).getThrown()).hasMessage("java.lang.IllegalStateException");
    }

    @Test
    void what_fails_while_connections_are_being_closed_is_no_news() {
        failures.closing();

        failures.execute(new CancelledKeyException());

        assertThat(told).isEmpty();
    }
}
