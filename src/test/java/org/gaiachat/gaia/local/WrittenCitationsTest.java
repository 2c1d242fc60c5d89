package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gaiachat.gaia.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U-12: each number in a model's text is a listed source, or is not there. */
class WrittenCitationsTest {

    private static final List<Hit> PASSAGES = IntStream.rangeClosed(1, 6)
            .mapToObj(n -> new Hit(
                    new StoredPassage(
                            "Harbour",
                            "d" + n,
                            "notes.md",
                            n,
                            Language.ENGLISH,
                            "Text " + n,
                            List.of(),
                            "",
                            Optional.empty()),
                    1.0 / n))
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "72 hours [5]. Or two [2], as [5] says. | 72 hours [1]. Or two [2], as [1] says. | 5 2",
                "72 hours [3, 1] or [2;3]. | 72 hours [1][2] or [3][1]. | 3 1 2",
                "72 hours [ 4 ][7][99]. | 72 hours [1]. | 4",
                "Nothing of the kind [9]. | Nothing of the kind. | ''",
                "Two 【2】 and six【6†notes.md】. | Two [1] and six[2]. | 2 6",
                "In [2024] and [a], [] and - [ ] open. | In [2024] and [a], [] and - [ ] open. | ''",
                "`a[1]` is code, ``b[2]`[3]`` too; [1] is none. | `a[1]` is code, ``b[2]`[3]`` too; [1] is none. | 1",
                "`x`[3] cites. | `x`[1] cites. | 3",
                "A lone ` and [3] | A lone ` and [3] | ''",
                "Cut off [1 | Cut off [1 | ''",
                "Two [[4]] brackets | Two [[1]] brackets | 4",
                "[4] begins | [1] begins | 4",
            })
    void numbers_are_those_of_the_sources_in_the_order_of_their_citation(String written, String shown, String cited) {
        for (int step = 1; step <= written.length(); step++) {
            var citations = new WrittenCitations(PASSAGES);
            assertThat(shown(citations, written, step))
                    .as("in pieces of " + step)
                    .isEqualTo(shown);
            assertThat(citations.sources()).extracting(Source::documentId).containsExactlyElementsOf(ids(cited));
            assertThat(citations.sources())
                    .extracting(Source::n)
                    .isEqualTo(numbers(citations.sources().size()));
        }
    }

    @Test
    void code_in_a_block_is_left_alone_and_the_text_after_it_is_not() {
        var citations = new WrittenCitations(PASSAGES);
        assertThat(shown(citations, "Run:\n```\nrun a[2]\n\n`b[3]`\n```\n[3]", 1))
                .isEqualTo("Run:\n```\nrun a[2]\n\n`b[3]`\n```\n[1]");
    }

    @Test
    void a_lone_backtick_ends_with_its_line() {
        var citations = new WrittenCitations(PASSAGES);
        assertThat(shown(citations, "A lone `\nand [3]", 1)).isEqualTo("A lone `\nand [1]");
    }

    @Test
    void zero_says_that_nothing_was_found_unless_something_is_cited() {
        var nothing = new WrittenCitations(PASSAGES);
        assertThat(shown(nothing, "They do not say. [0]", 1)).isEqualTo("They do not say.");
        assertThat(nothing.nothingFound()).isTrue();
        var something = new WrittenCitations(PASSAGES);
        assertThat(shown(something, "Not of the south [0], but 72 hours [1].", 1))
                .isEqualTo("Not of the south, but 72 hours [1].");
        assertThat(something.nothingFound()).isFalse();
        assertThat(new WrittenCitations(PASSAGES).nothingFound()).isFalse();
    }

    @Test
    void a_source_is_the_passage_with_its_place_in_the_document() {
        var citations = new WrittenCitations(PASSAGES);
        shown(citations, "Yes [3].", 1);
        assertThat(citations.sources()).singleElement().satisfies(source -> {
            assertThat(source.n()).isEqualTo(1);
            assertThat(source.passages().get(0).text()).isEqualTo("Text 3");
            assertThat(source.passages().get(0).position()).hasValue(3);
            assertThat(source.passages().get(0).quotes()).isEmpty();
        });
    }

    private static String shown(WrittenCitations citations, String written, int step) {
        var shown = new StringBuilder();
        for (int from = 0; from < written.length(); from += step) {
            shown.append(citations.more(written.substring(from, Math.min(written.length(), from + step))));
        }
        return shown + citations.rest();
    }

    private static List<String> ids(String cited) {
        return cited.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> "d" + (char) digit)
                .toList();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
