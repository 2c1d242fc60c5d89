package org.gaiachat.gaia.local;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.gaiachat.gaia.AnswerPart;

/** Publishes an answer to its one subscriber; nothing is done before it asks for the first part. */
final class PartPublisher implements Flow.Publisher<AnswerPart> {

    private final Function<Runnable, PartSequence> parts;
    private final Executor executor;
    private final AtomicBoolean taken = new AtomicBoolean();

    /** The sequence is made of what it runs when it has more after it had nothing. */
    PartPublisher(Function<Runnable, PartSequence> parts, Executor executor) {
        this.parts = parts;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super AnswerPart> subscriber) {
        if (taken.compareAndSet(false, true)) {
            subscriber.onSubscribe(new PartSubscription(subscriber, parts, executor));
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
