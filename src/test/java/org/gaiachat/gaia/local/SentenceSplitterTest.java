package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void sentences_end_at_their_full_stops() {
        assertThat(split("One ends here. Two asks? Three shouts! Four"))
                .containsExactly("One ends here.", "Two asks?", "Three shouts!", "Four");
    }

    @Test
    void abbreviations_initials_and_decimals_do_not_end_a_sentence() {
        assertThat(split("Ask Dr. Solheim, e.g. by radio. It is 3.2 metres deep. J. R. Smith agreed."))
                .containsExactly("Ask Dr. Solheim, e.g. by radio.", "It is 3.2 metres deep.", "J. R. Smith agreed.");
    }

    @Test
    void what_stands_between_the_full_stop_and_the_next_word_changes_nothing() {
        assertThat(split("(Ask Dr.) Solheim. “Nos.” Two and [fig.]  three. Well... “Go.” He went."))
                .containsExactly("(Ask Dr.) Solheim.", "“Nos.” Two and [fig.]  three.", "Well...", "“Go.”", "He went.");
    }

    @Test
    void a_sentence_of_nothing_but_initials_is_looked_through_once() {
        String initials = "J. ".repeat(200_000).strip();
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(split(initials)).containsExactly(initials));
    }

    @Test
    void a_paragraph_inside_a_text_gives_places_in_that_text() {
        String text = "Heading\n\nFirst one. Second one.";
        List<TextSpan> sentences =
                SentenceSplitter.sentences(text, new TextSpan(BlockKind.PARAGRAPH, 9, text.length()));
        assertThat(sentences).extracting(span -> span.in(text)).containsExactly("First one.", "Second one.");
    }

    private static List<String> split(String text) {
        return SentenceSplitter.sentences(text, new TextSpan(BlockKind.PARAGRAPH, 0, text.length())).stream()
                .map(span -> span.in(text))
                .toList();
    }
}
