package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void of_any_row_of_spaces_and_line_ends_one_space_is_left_as_the_regular_expression_leaves_it() {
        StringBuilder all = new StringBuilder(" \t\r\n one\u00A0two\u2003three \f\u000B ");
        for (char letter = 0; letter < 0x3000; letter++) {
            all.append(letter % 3 == 0 ? "x" : "").append(letter);
        }
        assertThat(OneLine.of(all)).isEqualTo(all.toString().replaceAll("\\s+", " "));
    }
}
