package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VisitorSealTest {

    private final VisitorSeal seal =
            new VisitorSeal(new Seal("a secret".getBytes(StandardCharsets.UTF_8)), "ann", false);

    @Test
    void a_conversation_opens_by_what_its_visitor_knows_it_as() {
        assertThat(seal.openConversation(seal.conversation("c1"))).contains("c1");
    }

    @Test
    void an_answer_in_no_conversation_gets_no_id_that_could_never_be_opened() {
        assertThat(seal.conversation("")).isEmpty();
    }
}
