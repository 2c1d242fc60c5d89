package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassageCutterTest {

    private static final String SENTENCE = "This sentence has exactly fifty characters in it. ";

    @Test
    void paragraphs_are_gathered_up_to_the_size_of_a_passage() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            blocks.add(block(BlockKind.PARAGRAPH, SENTENCE.repeat(5).strip(), 0, List.of()));
        }
        assertThat(PassageCutter.cut(blocks))
                .hasSizeGreaterThan(2)
                .allSatisfy(passage -> assertThat(passage.text().length()).isLessThanOrEqualTo(1_010));
    }

    @Test
    void a_huge_paragraph_is_cut_between_sentences() {
        List<CutPassage> passages = PassageCutter.cut(
                List.of(block(BlockKind.PARAGRAPH, SENTENCE.repeat(100).strip(), 0, List.of())));
        assertThat(passages).hasSizeGreaterThan(4).allSatisfy(passage -> assertThat(passage.text())
                .startsWith("This")
                .endsWith("it.")
                .hasSizeLessThanOrEqualTo(1_000));
    }

    @Test
    void a_text_without_sentences_is_cut_between_words() {
        List<CutPassage> passages = PassageCutter.cut(
                List.of(block(BlockKind.PARAGRAPH, "word ".repeat(2_000).strip(), 0, List.of())));
        assertThat(passages).allSatisfy(passage -> assertThat(passage.text())
                .startsWith("word")
                .endsWith("word")
                .hasSizeLessThanOrEqualTo(1_000));
    }

    @Test
    void no_passage_crosses_a_page_or_a_heading() {
        List<CutPassage> passages = PassageCutter.cut(List.of(
                block(BlockKind.PARAGRAPH, "One.", 1, List.of()),
                block(BlockKind.PARAGRAPH, "Two.", 2, List.of()),
                block(BlockKind.HEADING, "Tides", 2, List.of("Tides")),
                block(BlockKind.HEADING, "High", 2, List.of("Tides", "High")),
                block(BlockKind.PARAGRAPH, "Three.", 2, List.of("Tides", "High"))));
        assertThat(passages).extracting(CutPassage::text).containsExactly("One.", "Two.", "Tides\nHigh\n\nThree.");
        assertThat(passages)
                .extracting(passage -> passage.place().orElseThrow())
                .containsExactly("Page 1", "Page 2", "Page 2, Tides › High");
    }

    @Test
    void the_spans_of_a_passage_are_its_blocks_without_their_markers() {
        CutPassage passage = PassageCutter.cut(List.of(
                        block(BlockKind.PARAGRAPH, "Bring:", 0, List.of()),
                        new Block(BlockKind.LIST_ITEM, "- ", "a rope", 0, List.of()),
                        new Block(BlockKind.LIST_ITEM, "- ", "a lamp", 0, List.of())))
                .get(0);
        assertThat(passage.text()).isEqualTo("Bring:\n\n- a rope\n- a lamp");
        assertThat(passage.spans())
                .extracting(span -> span.in(passage.text()))
                .containsExactly("Bring:", "a rope", "a lamp");
        assertThat(TextSpan.decode(TextSpan.encode(passage.spans()))).isEqualTo(passage.spans());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST_ITEM", "TABLE_ROW"})
    void a_huge_item_or_row_is_cut_into_sentences_that_can_be_quoted(BlockKind kind) {
        List<CutPassage> passages = PassageCutter.cut(
                List.of(new Block(kind, "- ", SENTENCE.repeat(100).strip(), 0, List.of())));
        assertThat(passages).hasSizeGreaterThan(4).allSatisfy(passage -> {
            assertThat(passage.text()).hasSizeLessThanOrEqualTo(1_010);
            assertThat(passage.spans()).extracting(TextSpan::kind).containsOnly(BlockKind.PARAGRAPH);
        });
        assertThat(passages.get(0).text()).startsWith("- This");
        assertThat(passages.get(1).text()).startsWith("This");
    }

    @Test
    void a_code_block_is_never_cut() {
        String code = "line of code\n".repeat(200).strip();
        assertThat(PassageCutter.cut(List.of(block(BlockKind.CODE, code, 0, List.of()))))
                .singleElement()
                .satisfies(passage -> assertThat(passage.text()).isEqualTo(code));
    }

    private static Block block(BlockKind kind, String text, int page, List<String> headings) {
        return new Block(kind, "", text, page, headings);
    }
}
