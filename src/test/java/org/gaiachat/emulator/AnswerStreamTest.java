package org.gaiachat.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private final RecordedSink sink = new RecordedSink();
    private final Asked asked = new Asked();
    private final AnswerStream stream = new AnswerStream(Shape.TENANT, sink, new PlainEvents(), Runnable::run);

    @Test
    void the_next_part_is_asked_for_when_the_one_before_has_been_sent() {
        sink.next = new CompletableFuture<>();
        stream.onSubscribe(asked);
        assertThat(asked.requested).isEqualTo(1);
        stream.onNext(new AnswerPart.Progress("Searching"));
        assertThat(sink.sent).hasSize(1);
        assertThat(asked.requested).isEqualTo(1);
        sink.next.complete(null);
        assertThat(asked.requested).isEqualTo(2);
    }

    @Test
    void an_answer_ends_when_its_client_has_gone() {
        stream.onSubscribe(asked);
        sink.gone = true;
        stream.onNext(new AnswerPart.Text("72 hours"));
        assertThat(asked.cancelled).isTrue();
        assertThat(asked.requested).isEqualTo(1);
    }

    @Test
    void every_word_is_an_event_and_together_they_are_the_text() {
        stream.onSubscribe(asked);
        stream.onNext(new AnswerPart.Sources(List.of()));
        stream.onNext(new AnswerPart.Text("For  72\n\nhours. "));
        assertThat(sink.sent.subList(1, sink.sent.size()))
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
    void the_stream_ends_with_the_answer() {
        stream.onSubscribe(asked);
        stream.onNext(new AnswerPart.Finished("q", "c", "Stay", FinishReason.ANSWERED));
        assertThat(sink.sent).singleElement().asString().contains("\"queryUid\":\"q\"", "\"finishReason\":\"stop\"");
        assertThat(sink.isClosed()).isTrue();
    }

    @Test
    void a_fault_in_the_middle_is_an_event_and_the_end() {
        stream.onSubscribe(asked);
        stream.onError(new GaiaException(new AskedFault.EngineFailed()));
        assertThat(sink.sent).singleElement().asString().startsWith("{\"error\":{\"errorCode\":\"kEngineFailed\"");
        assertThat(sink.isClosed()).isTrue();
    }

    private static final class Asked implements Flow.Subscription {

        private long requested;
        private boolean cancelled;

        @Override
        public void request(long n) {
            requested += n;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
