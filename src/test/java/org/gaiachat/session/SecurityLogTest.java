package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** ASVS 16: nothing that a client sends can end a line, begin a field or hide in the log. */
class SecurityLogTest {

    @Test
    void an_event_is_one_line_of_names_and_values() {
        assertThat(SecurityLog.line("dataset-deleted", "dataset", "Häfen 2", "visitor", "1a2b"))
                .isEqualTo("event=dataset-deleted dataset=Häfen\\u{20}2 visitor=1a2b");
    }

    @Test
    void line_breaks_fields_escapes_of_terminals_and_reversed_text_stay_within_their_value() {
        String line = SecurityLog.line("refused", "path", "/a\r\nevent=forged key=x \u001b[2J \u202e \"q\" \\");
        assertThat(line).startsWith("event=refused path=/a\\u{d}\\u{a}event\\u{3d}forged");
        assertThat(line.split(" ")).hasSize(2);
        assertThat(line).doesNotContain("\r", "\n", "\u001b", "\u202e", "\"");
    }

    @Test
    void a_value_has_an_end() {
        assertThat(SecurityLog.line("refused", "path", "x".repeat(100_000)))
                .hasSize("event=refused path=".length() + 200);
    }
}
