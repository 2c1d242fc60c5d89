package org.gaiachat.mcp;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;

/** Hands on what comes of a tool until that ends, its reader loses interest, or somebody stops it. */
final class StoppableParts<P> implements Flow.Subscriber<P>, Flow.Subscription {

    private final Flow.Subscriber<? super P> reader;
    private final Runnable ended;
    private volatile boolean stopped;
    private volatile Flow.Subscription source;

    StoppableParts(Flow.Subscriber<? super P> reader, Runnable ended) {
        this.reader = reader;
        this.ended = ended;
    }

    /** Ends it at its source, and for its reader. */
    void stop() {
        stopped = true;
        if (source != null) {
            cancel();
            reader.onError(new CancellationException());
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        source = given;
        reader.onSubscribe(this);
        if (stopped) {
            stop();
        }
    }

    @Override
    public void onNext(P part) {
        if (!stopped) {
            reader.onNext(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        ended.run();
        if (!stopped) {
            reader.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        ended.run();
        if (!stopped) {
            reader.onComplete();
        }
    }

    @Override
    public void request(long n) {
        source.request(n);
    }

    @Override
    public void cancel() {
        ended.run();
        source.cancel();
    }
}
