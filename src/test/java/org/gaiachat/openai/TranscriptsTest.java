package org.gaiachat.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptsTest {

    private static final List<Message> SAID =
            List.of(new Message("user", "How long?"), new Message("assistant", "72 hours [1]"));

    private final Transcripts transcripts = new Transcripts();

    @Test
    void what_was_said_leads_to_its_conversation() {
        transcripts.remember("webui", SAID, "c-1");
        assertThat(transcripts.take("webui", List.of(SAID.get(0)))).isEmpty();
        assertThat(transcripts.take("webui", List.of())).isEmpty();
        assertThat(transcripts.take("webui", SAID)).contains("c-1");
    }

    @Test
    void two_people_of_one_program_who_were_told_the_same_go_on_in_a_conversation_each() {
        transcripts.remember("webui", SAID, "c-1");
        transcripts.remember("webui", SAID, "c-2");
        assertThat(transcripts.take("webui", SAID)).contains("c-2");
        assertThat(transcripts.take("webui", SAID)).contains("c-1");
    }

    @Test
    void a_conversation_that_went_on_is_given_to_nobody_who_says_what_went_before() {
        transcripts.remember("webui", SAID, "c-1");
        transcripts.take("webui", SAID);
        assertThat(transcripts.take("webui", SAID)).isEmpty();
    }

    @Test
    void of_many_conversations_alike_the_latest_are_kept() {
        for (int i = 1; i <= 20; i++) {
            transcripts.remember("webui", SAID, "c-" + i);
        }
        for (int i = 20; i > 4; i--) {
            assertThat(transcripts.take("webui", SAID)).contains("c-" + i);
        }
        assertThat(transcripts.take("webui", SAID)).isEmpty();
    }

    @Test
    void another_program_does_not_come_into_it_by_saying_the_same() {
        transcripts.remember("webui", SAID, "c-1");
        assertThat(transcripts.take("other", SAID)).isEmpty();
    }

    @Test
    void texts_do_not_run_into_each_other() {
        transcripts.remember("p", List.of(new Message("user", "ab"), new Message("user", "c")), "c-1");
        assertThat(transcripts.take("p", List.of(new Message("user", "a"), new Message("user", "bc"))))
                .isEmpty();
    }
}
