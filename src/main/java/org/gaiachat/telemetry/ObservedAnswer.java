package org.gaiachat.telemetry;

import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.SignsOfLife;

/**
 * Hands an answer's parts on and measures them. Whatever its reader or its engine does meanwhile belongs to the run's trace,
 * on whichever thread.
 */
final class ObservedAnswer implements Flow.Subscriber<AnswerPart> {

    private final Flow.Subscriber<? super AnswerPart> reader;
    private final ObservedRun run;

    ObservedAnswer(Flow.Subscriber<? super AnswerPart> reader, ObservedRun run) {
        this.reader = reader;
        this.run = run;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        run.within(() -> reader.onSubscribe(new Pulled(given, run)));
    }

    @Override
    public void onNext(AnswerPart part) {
        run.part(part);
        run.within(() -> reader.onNext(part));
    }

    @Override
    public void onError(Throwable failure) {
        run.failed(failure);
        run.within(() -> reader.onError(failure));
    }

    @Override
    public void onComplete() {
        run.completed();
        run.within(() -> reader.onComplete());
    }

    /** What the reader asks of the engine. */
    private record Pulled(Flow.Subscription engine, ObservedRun run) implements Flow.Subscription, SignsOfLife {

        @Override
        public void request(long n) {
            run.within(() -> engine.request(n));
        }

        @Override
        public void cancel() {
            run.stopped();
            engine.cancel();
        }

        /** An engine that gives no signs was last heard of when its last part came. */
        @Override
        public long lastHeard() {
            return engine instanceof SignsOfLife alive ? alive.lastHeard() : run.lastPart();
        }
    }
}
