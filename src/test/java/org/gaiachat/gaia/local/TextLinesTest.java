package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    @Test
    void lines_are_joined_and_hyphenated_words_made_whole() {
        assertThat(split("The har-\nbour is\nclosed.\n\nNew paragraph."))
                .containsExactly("PARAGRAPH The harbour is closed.", "PARAGRAPH New paragraph.");
    }

    @Test
    void bullets_and_numbers_begin_items() {
        assertThat(split("Bring\n• a rope\n  and a hook\n2) a lamp"))
                .containsExactly("PARAGRAPH Bring", "LIST_ITEM - a rope and a hook", "LIST_ITEM 2. a lamp");
    }

    @Test
    void lines_may_end_as_on_any_system() {
        assertThat(split("The harbour\r\nis closed.\r\n\r\nNew\rparagraph.\n \t\n\n1. a lamp\u2028and a hook"))
                .containsExactly(
                        "PARAGRAPH The harbour is closed.",
                        "PARAGRAPH New paragraph.",
                        "LIST_ITEM 1. a lamp and a hook");
    }

    @Test
    void a_dash_before_a_capital_or_within_a_line_stays() {
        assertThat(split("North-\nSea, low-\u00A0lying, a -\n  dash"))
                .containsExactly("PARAGRAPH North- Sea, low- lying, a - dash");
    }

    private static List<String> split(String text) {
        List<String> found = new ArrayList<>();
        TextLines.split(text, (kind, marker, words) -> found.add(kind + " " + marker + words));
        return found;
    }
}
