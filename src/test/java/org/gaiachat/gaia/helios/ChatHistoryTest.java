package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import org.gaiachat.gaia.AskedFault;
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
    void a_history_is_read_in_both_shapes_and_without_what_belongs_to_others() {
        gaia.json("/chat-history", """
                {"messages":[
                 {"conversationId":"c","queryString":"second?","responseString":"2","createdAt":"2026-01-02T00:00:00Z"},
                 {"conversationId":"other","queryString":"not mine","responseString":"0"},
                 {"conversationId":"c","conversationName":"N","queryString":"first?","responseString":"1",
                  "datasetNames":["Harbour"],"createdAt":"2026-01-01T00:00:00Z",
                  "documents":[{"documentId":"d","name":"n","citations":[{"textSnippet":"t","cosineScore":0.5}]}]}]}""");
        var kept = Faults.get(gaia.adapter().conversation("c"));
        assertThat(kept.name()).isEqualTo("N");
        assertThat(kept.exchanges()).extracting("question").containsExactly("first?", "second?");
        assertThat(kept.exchanges().get(0).sources())
                .singleElement()
                .extracting("dataset")
                .isEqualTo("Harbour");
        assertThat(gaia.calls()).anyMatch(call -> call.target().endsWith("/chat-history?conversationId=c"));

        gaia.json("/chat-history", """
                [{"role":"user","content":"first?"},{"role":"assistant","content":"1"},{"role":"user","content":"second?"}]""");
        kept = Faults.get(gaia.adapter().conversation("c"));
        assertThat(kept.exchanges()).extracting("answer").containsExactly("1", "");
        assertThat(kept.name()).isEqualTo("first?");
        gaia.json("/conversations", "[{\"id\":\"c\",\"title\":\"Renamed\"}]");
        assertThat(Faults.get(gaia.adapter().conversation("c")).name()).isEqualTo("Renamed");
        gaia.json("/chat-history", "{\"messages\":[]}");
        assertThat(Faults.of(gaia.adapter().conversation("c"))).isEqualTo(new AskedFault.ConversationNotFound("c"));
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
