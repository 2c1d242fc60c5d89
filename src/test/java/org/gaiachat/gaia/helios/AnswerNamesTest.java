package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerNamesTest {

    @Test
    void a_question_that_is_shortened_to_a_name_is_cut_between_characters() {
        assertThat(AnswerNames.ofQuestion("s".repeat(59) + "🚢🚢")).isEqualTo("s".repeat(59) + "…");
        assertThat(AnswerNames.ofQuestion("s".repeat(58) + "🚢🚢")).isEqualTo("s".repeat(58) + "🚢…");
        assertThat(AnswerNames.ofQuestion(" s ")).isEqualTo("s");
    }
}
