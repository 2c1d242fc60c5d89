package org.gaiachat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedStartTest {

    @Test
    void a_server_that_others_may_share_goes_on() {
        assertThat(FailedStart.of(property -> Optional.empty())).isEqualTo(FailedStart.LEAVES_THE_PROCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", " true "})
    void a_process_of_our_own_ends(String value) {
        assertThat(FailedStart.of(property -> Optional.of(value))).isEqualTo(FailedStart.ENDS_THE_PROCESS);
    }

    @Test
    void a_slip_of_the_pen_ends_nothing() {
        assertThat(FailedStart.of(property -> Optional.of("yes"))).isEqualTo(FailedStart.LEAVES_THE_PROCESS);
    }
}
