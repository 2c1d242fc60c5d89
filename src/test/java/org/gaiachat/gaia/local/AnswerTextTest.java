package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void sentences_run_on_items_stand_below_each_other_and_code_is_fenced() {
        Hit hit = hit("a", "One *is*.", "Two is.", "3. third", "4. fourth", "run it");
        assertThat(String.join("", AnswerText.pieces(statements(hit, 1))))
                .isEqualTo("One \\*is\\*. [1] Two is. [1]\n\n3. third [1]\n4. fourth [1]\n\n```\nrun it\n```");
    }

    @Test
    void code_that_no_sentence_of_its_source_announces_is_cited_below() {
        assertThat(AnswerText.pieces(statements(hit("a", "run it"), 1))).containsExactly("```\nrun it\n```\n\n[1]");
    }

    @Test
    void another_document_begins_a_paragraph() {
        List<Statement> statements = new ArrayList<>(statements(hit("a", "One."), 1));
        statements.addAll(statements(hit("b", "Two."), 2));
        assertThat(AnswerText.pieces(statements)).containsExactly("One. [1]", "\n\nTwo. [2]");
    }

    private static List<Statement> statements(Hit hit, int source) {
        return hit.passage().spans().stream()
                .map(span -> new Statement(source, hit, span))
                .toList();
    }

    private static Hit hit(String document, String... texts) {
        StringBuilder text = new StringBuilder();
        List<TextSpan> spans = new ArrayList<>();
        for (String one : texts) {
            boolean item = Character.isDigit(one.charAt(0));
            BlockKind kind = item ? BlockKind.LIST_ITEM : one.endsWith(".") ? BlockKind.PARAGRAPH : BlockKind.CODE;
            spans.add(new TextSpan(kind, text.length() + (item ? 3 : 0), text.length() + one.length()));
            text.append(one).append('\n');
        }
        return new Hit(
                new StoredPassage(
                        "Harbour",
                        document,
                        document,
                        0,
                        Language.ENGLISH,
                        text.toString(),
                        spans,
                        "",
                        Optional.empty()),
                1);
    }
}
