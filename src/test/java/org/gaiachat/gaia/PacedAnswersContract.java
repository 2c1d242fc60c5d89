package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every adapter must do for the reader of an answer, who decides when more of it comes and when no more does. */
public abstract class PacedAnswersContract extends OfferContract {

    @Test
    void no_more_parts_come_than_were_asked_for() {
        Parts answer = Parts.waiting(gaia().ask(Harbour.question(STAY)));
        assertThat(answer.received()).isEmpty();
        for (int asked = 1; !answer.ended(); asked++) {
            answer.request(1);
            answer.awaitCount(asked);
            assertThat(answer.received()).hasSizeLessThanOrEqualTo(asked);
            if (answer.received().get(answer.received().size() - 1) instanceof AnswerPart.Finished) {
                answer.awaitEnd();
            }
        }
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void a_cancelled_answer_gives_nothing_more() {
        Parts answer = Parts.waiting(gaia().ask(Harbour.question(STAY)));
        answer.request(1);
        answer.awaitCount(1).cancel();
        answer.request(100);
        // Another answer is asked and had whole meanwhile.
        assertThat(Parts.all(gaia().ask(Harbour.question(STAY))).complete()).isTrue();
        assertThat(answer.received()).hasSize(1);
        assertThat(answer.ended()).isFalse();
    }

    @Test
    void an_answer_has_one_subscriber() {
        var answer = gaia().ask(Harbour.question(STAY));
        assertThat(Parts.all(answer).complete()).isTrue();
        assertThat(Parts.waiting(answer).awaitEnd().error()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asking_for_no_parts_at_all_is_an_error() {
        Parts answer = Parts.waiting(gaia().ask(Harbour.question(STAY)));
        answer.request(0);
        assertThat(answer.awaitEnd().error()).isInstanceOf(IllegalArgumentException.class);
    }
}
