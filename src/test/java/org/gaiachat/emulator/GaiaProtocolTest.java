package org.gaiachat.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.relay.Protocol;
import org.junit.jupiter.api.Test;

class GaiaProtocolTest {

    private final GaiaProtocol protocol = new GaiaProtocol(Shape.TENANT);

    @Test
    void every_word_is_an_event_and_together_they_are_the_text() {
        protocol.events(new AnswerPart.Sources(List.of()));
        assertThat(protocol.events(new AnswerPart.Text("For  72\n\nhours. ")))
                .extracting(Protocol.Event::data)
                .containsExactly(
                        "{\"data\":{\"responseString\":\"I\"}}",
                        "{\"data\":{\"responseString\":\" am\"}}",
                        "{\"data\":{\"responseString\":\" sorry.\"}}",
                        "{\"data\":{\"responseString\":\" For\"}}",
                        "{\"data\":{\"responseString\":\"  72\"}}",
                        "{\"data\":{\"responseString\":\"\\n\\nhours.\"}}",
                        "{\"data\":{\"responseString\":\" \"}}");
    }

    @Test
    void the_end_tells_what_the_question_is_called() {
        assertThat(protocol.events(new AnswerPart.Finished("q", "c", "Stay", FinishReason.ANSWERED)))
                .singleElement()
                .extracting(Protocol.Event::data)
                .asString()
                .contains("\"queryUid\":\"q\"", "\"finishReason\":\"stop\"");
    }

    @Test
    void a_fault_is_an_event_with_gaias_word_for_it() {
        assertThat(protocol.failure(new GaiaException(new AskedFault.EngineFailed())))
                .singleElement()
                .extracting(Protocol.Event::data)
                .asString()
                .startsWith("{\"error\":{\"errorCode\":\"kEngineFailed\"");
    }
}
