package org.gaiachat.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.junit.jupiter.api.Test;

class AnswerRelayTest {

    private final RecordedSink sink = new RecordedSink();
    private final Asked asked = new Asked();
    private final AnswerRelay<AnswerPart> stream =
            new AnswerRelay<>(new PlainProtocol(), new SinkOutlet(sink, new PlainEvents()), Runnable::run);

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
    void the_stream_ends_with_the_answer() {
        stream.onSubscribe(asked);
        stream.onNext(new AnswerPart.Finished("q", "c", "Stay", FinishReason.ANSWERED));
        assertThat(sink.sent).singleElement().asString().contains("q");
        assertThat(sink.isClosed()).isTrue();
    }

    @Test
    void a_fault_in_the_middle_is_an_event_and_the_end() {
        stream.onSubscribe(asked);
        stream.onError(new GaiaException(new AskedFault.EngineFailed()));
        assertThat(sink.sent).containsExactly("failed");
        assertThat(sink.isClosed()).isTrue();
    }

    @Test
    void a_client_that_leaves_while_the_engine_is_silent_ends_the_answer() {
        stream.onSubscribe(asked);
        stream.heartbeat();
        assertThat(asked.cancelled).isFalse();
        sink.gone = true;
        stream.heartbeat();
        assertThat(asked.cancelled).isTrue();
    }

    @Test
    void while_an_event_is_on_its_way_no_comment_comes_between() {
        sink.next = new CompletableFuture<>();
        stream.onSubscribe(asked);
        stream.onNext(new AnswerPart.Text("72 hours"));
        stream.heartbeat();
        assertThat(sink.sent).hasSize(1);
    }

    /** Tells each part in its own words. */
    private static final class PlainProtocol implements Protocol<AnswerPart> {

        @Override
        public List<Event> events(AnswerPart part) {
            return List.of(new Event("", part.toString()));
        }

        @Override
        public List<Event> failure(Throwable met) {
            return List.of(new Event("", "failed"));
        }
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
