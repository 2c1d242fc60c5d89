package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    /** A failure is only told in the log, so that nobody would miss it. */
    @Test
    void its_question_is_answered_to_the_end() throws IOException {
        assertThat(new WarmUp(new TextAnalysis()).ask().sources()).isNotEmpty();
    }
}
