package org.gaiachat.gaia.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model reasons aloud is not shown, wherever its text is cut. */
class ShownTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "72 hours. | 72 hours.",
                "<think>Let me see… 72?</think> 72 hours. | 72 hours.",
                "`\n<think>\n\n</think>\n\n72 <think>hours` | `72 <think>hours`",
                "<think>one</think><think>two</think>72 | 72",
                "<thinner than | <thinner than",
                "< | <",
                "<think>for ever | ``",
                "<think>a < b </thin </think>yes | yes",
            })
    void only_the_answer_is_shown(String said, String shown) {
        assertThat(shown(said, said.length())).isEqualTo(shown);
        for (int step = 1; step < said.length(); step++) {
            assertThat(shown(said, step)).as("in pieces of " + step).isEqualTo(shown);
        }
    }

    private static String shown(String said, int step) {
        var text = new ShownText();
        var shown = new StringBuilder();
        for (int from = 0; from < said.length(); from += step) {
            shown.append(text.more(said.substring(from, Math.min(said.length(), from + step))));
        }
        return shown + text.rest();
    }
}
