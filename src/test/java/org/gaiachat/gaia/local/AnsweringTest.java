package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.FinishReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents' sentences answer. */
class AnsweringTest {

    private final TextAnalysis analysis = new TextAnalysis();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parking              | Parking is free for guests after six.
            opening hours        | The opening hours are from eight to five.
            parking for guests   | Whoever asks for parking for guests gets a card.
            Is parking free?     | Parking is free for guests after six.
            """)
    void keywords_are_answered_by_the_sentence_that_holds_them(String question, String text) throws IOException {
        assertThat(answer(question, text).reason()).isEqualTo(FinishReason.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Is parking free?     | Ask for example: Is parking free?
            Is parking free      | Visitors ask “Is parking free?” again and again.
            is parking free？    | Visitors ask “Is parking free？” again and again.
            opening hours        | Opening hours
            """)
    void a_text_that_only_repeats_the_question_does_not_answer_it(String question, String text) throws IOException {
        assertThat(answer(question, text).reason()).isEqualTo(FinishReason.NO_ANSWER);
    }

    private Answer answer(String question, String text) throws IOException {
        DatasetContents dataset = new DatasetContents("Harbour", Optional.empty());
        try (PassageIndex index = PassageIndex.inMemory(analysis)) {
            List<CutPassage> passages =
                    PassageCutter.cut(List.of(new Block(BlockKind.LIST_ITEM, "", text, 0, List.of())));
            FileRecord file = new FileRecord("Harbour", "one.txt", 1, 1, passages.size(), 1, Optional.empty());
            index.put(file, passages);
            index.refresh();
            dataset.take(file);
            return new Answering(index, analysis).answer(question, List.of(), List.of(dataset));
        }
    }
}
