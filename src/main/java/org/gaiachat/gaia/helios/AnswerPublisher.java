package org.gaiachat.gaia.helios;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.gaiachat.gaia.AnswerPart;

/** Publishes an answer to its one subscriber; nothing is sent to Gaia before it asks for the first part. */
final class AnswerPublisher implements Flow.Publisher<AnswerPart> {

    private final Function<Flow.Subscriber<? super AnswerPart>, Flow.Subscription> asking;
    private final AtomicBoolean taken = new AtomicBoolean();

    AnswerPublisher(Function<Flow.Subscriber<? super AnswerPart>, Flow.Subscription> asking) {
        this.asking = asking;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super AnswerPart> subscriber) {
        if (taken.compareAndSet(false, true)) {
            subscriber.onSubscribe(asking.apply(subscriber));
        } else {
            subscriber.onSubscribe(new Refused());
            subscriber.onError(new IllegalStateException("An answer has one subscriber; ask again for another."));
        }
    }

    private static final class Refused implements Flow.Subscription {
        @Override
        public void request(long n) {
            // The error follows at once.
        }

        @Override
        public void cancel() {
            // Nothing was begun.
        }
    }
}
