package org.gaiachat.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final ChatRequest ASKED = new ChatRequest(Model.of("Harbour"), List.of(), "How long?", false, false);

    private final List<String> remembered = new ArrayList<>();
    private final Completion completion = new Completion(
            ASKED, URI.create("http://localhost/"), (said, conversation) -> remembered.add(conversation));

    @Test
    void the_conversation_of_an_answer_is_remembered() {
        completion.take(new AnswerPart.Finished("q", "c-1", "Stay", FinishReason.ANSWERED));
        assertThat(remembered).containsExactly("c-1");
    }

    @Test
    void an_answer_in_no_conversation_is_not_gone_on_with() {
        completion.take(new AnswerPart.Finished("q", "", "", FinishReason.ANSWERED));
        assertThat(remembered).isEmpty();
    }
}
