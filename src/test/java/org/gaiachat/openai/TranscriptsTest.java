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
        assertThat(transcripts.conversation("webui", SAID)).contains("c-1");
        assertThat(transcripts.conversation("webui", List.of(SAID.get(0)))).isEmpty();
        assertThat(transcripts.conversation("webui", List.of())).isEmpty();
    }

    @Test
    void another_program_does_not_come_into_it_by_saying_the_same() {
        transcripts.remember("webui", SAID, "c-1");
        assertThat(transcripts.conversation("other", SAID)).isEmpty();
    }

    @Test
    void texts_do_not_run_into_each_other() {
        transcripts.remember("p", List.of(new Message("user", "ab"), new Message("user", "c")), "c-1");
        assertThat(transcripts.conversation("p", List.of(new Message("user", "a"), new Message("user", "bc"))))
                .isEmpty();
    }
}
