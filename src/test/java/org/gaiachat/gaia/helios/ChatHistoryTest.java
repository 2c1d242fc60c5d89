package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to a conversation where the tenant gives the history of its user. */
class ChatHistoryTest {

    private final FaultyGaia gaia = new FaultyGaia();

    @AfterEach
    void close() throws Exception {
        gaia.close();
    }

    @Test
    void a_question_that_names_no_conversation_is_left_out_where_others_are_given() {
        gaia.json("/chat-history", """
                [{"conversationId":"c","queryString":"mine?","responseString":"1"},
                 {"conversationId":"other","queryString":"another's?","responseString":"2"},
                 {"queryString":"nobody's?","responseString":"3"}]""");
        assertThat(Faults.get(gaia.adapter().conversation("c")).exchanges())
                .extracting("question")
                .containsExactly("mine?");
    }

    @Test
    void an_answer_that_names_no_conversation_is_of_its_question() {
        gaia.json("/chat-history", """
                [{"conversationId":"c","role":"user","content":"mine?"},
                 {"role":"assistant","content":"1"},
                 {"conversationId":"other","role":"user","content":"another's?"},
                 {"role":"assistant","content":"2"}]""");
        assertThat(Faults.get(gaia.adapter().conversation("c")).exchanges())
                .extracting("answer")
                .containsExactly("1");
    }
}
