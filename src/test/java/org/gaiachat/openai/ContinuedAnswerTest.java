package org.gaiachat.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.UpstreamFault;
import org.junit.jupiter.api.Test;

class ContinuedAnswerTest {

    private static final GaiaException GONE = new GaiaException(new AskedFault.ConversationNotFound("c-1"));
    private static final GaiaException BUSY = new GaiaException(new UpstreamFault.RateLimited(Optional.empty()));

    private final List<Optional<String>> asked = new ArrayList<>();
    private final Map<Optional<String>, Source> sources = new HashMap<>();
    private int putBack;

    @Test
    void a_conversation_that_is_gone_is_left_out_and_the_answer_comes_at_the_readers_pace() {
        Parts answer = Parts.waiting(answer());
        answer.request(1);
        source("c-1").reader.onError(GONE);
        assertThat(asked).containsExactly(Optional.of("c-1"), Optional.empty());
        assertThat(alone().requested).isEqualTo(1);
        alone().reader.onNext(new AnswerPart.Text("72 hours"));
        answer.request(2);
        assertThat(alone().requested).isEqualTo(3);
        assertThat(answer.text()).isEqualTo("72 hours");
        assertThat(putBack).isZero();
    }

    @Test
    void a_conversation_that_the_engine_knows_at_once_to_be_gone_is_left_out_too() {
        var answer = Parts.waiting(ContinuedAnswer.in(
                "c-1",
                conversation -> {
                    if (conversation.isPresent()) {
                        throw GONE;
                    }
                    return publisher(conversation);
                },
                () -> putBack++));
        answer.request(1);
        assertThat(alone().requested).isEqualTo(1);
        assertThat(putBack).isZero();
    }

    @Test
    void a_question_that_was_not_taken_leaves_the_conversation_as_it_was() {
        Parts answer = Parts.waiting(answer());
        source("c-1").reader.onError(BUSY);
        assertThat(answer.error()).isSameAs(BUSY);
        assertThat(putBack).isEqualTo(1);
        assertThatThrownBy(() -> Parts.waiting(ContinuedAnswer.in(
                        "c-1",
                        conversation -> {
                            throw BUSY;
                        },
                        () -> putBack++)))
                .isSameAs(BUSY);
        assertThat(putBack).isEqualTo(2);
    }

    @Test
    void an_answer_that_breaks_off_is_not_asked_again() {
        Parts answer = Parts.waiting(answer());
        source("c-1").reader.onNext(new AnswerPart.Text("72"));
        source("c-1").reader.onError(GONE);
        assertThat(answer.error()).isSameAs(GONE);
        assertThat(asked).hasSize(1);
        assertThat(putBack).isZero();
    }

    @Test
    void a_question_that_fails_alone_too_is_told_and_not_asked_a_third_time() {
        Parts answer = Parts.waiting(answer());
        source("c-1").reader.onError(GONE);
        alone().reader.onError(BUSY);
        assertThat(answer.error()).isSameAs(BUSY);
        assertThat(asked).hasSize(2);
        assertThat(putBack).isZero();
    }

    @Test
    void a_reader_that_has_left_has_nothing_asked_for_it() {
        Parts answer = Parts.waiting(answer());
        answer.request(1);
        answer.cancel();
        assertThat(source("c-1").cancelled).isTrue();
        source("c-1").reader.onError(GONE);
        assertThat(alone().cancelled).isTrue();
        assertThat(alone().requested).isZero();
    }

    private Flow.Publisher<AnswerPart> answer() {
        return ContinuedAnswer.in("c-1", this::publisher, () -> putBack++);
    }

    private Flow.Publisher<AnswerPart> publisher(Optional<String> conversation) {
        asked.add(conversation);
        return reader -> {
            var source = new Source(reader);
            sources.put(conversation, source);
            reader.onSubscribe(source);
        };
    }

    private Source source(String conversation) {
        return sources.get(Optional.of(conversation));
    }

    private Source alone() {
        return sources.get(Optional.<String>empty());
    }

    /** An answer that comes when the test says so. */
    private static final class Source implements Flow.Subscription {

        private final Flow.Subscriber<? super AnswerPart> reader;
        private long requested;
        private boolean cancelled;

        private Source(Flow.Subscriber<? super AnswerPart> reader) {
            this.reader = reader;
        }

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
