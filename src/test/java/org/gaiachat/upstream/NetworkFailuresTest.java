package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.CancelledKeyException;
import java.util.logging.Logger;
import org.gaiachat.logging.HeardLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NetworkFailuresTest {

    private final HeardLog log = new HeardLog(Logger.getLogger(NetworkFailures.class.getName()));
    private final NetworkFailures failures = new NetworkFailures();

    @AfterEach
    void leave() {
        log.close();
    }

    @Test
    void a_failure_is_told_without_what_it_says_since_that_may_quote_what_was_sent() {
        failures.execute(new IllegalStateException("apiKey: canary"));

        assertThat(log.records()).hasSize(1);
        assertThat(log.records().get(0).getThrown()).hasMessage("java.lang.IllegalStateException");
    }

    @Test
    void what_fails_while_connections_are_being_closed_is_no_news() {
        failures.closing();

        failures.execute(new CancelledKeyException());

        assertThat(log.records()).isEmpty();
    }
}
