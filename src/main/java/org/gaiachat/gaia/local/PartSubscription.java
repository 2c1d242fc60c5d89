package org.gaiachat.gaia.local;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.SignsOfLife;

/**
 * Gives parts at the pace of the subscriber, one thread at a time and none while it waits (Reactive Streams 1.0.4, 1.3
 * and 3.1 to 3.17).
 */
final class PartSubscription implements Flow.Subscription, SignsOfLife {

    private static final Logger LOG = System.getLogger(PartSubscription.class.getName());

    private final Flow.Subscriber<? super AnswerPart> subscriber;
    private final Function<Runnable, PartSequence> parts;
    private final Executor executor;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile long heard = System.nanoTime();
    private volatile boolean illegal;
    // Used by the thread that gives parts only; the counter of calls makes it visible to the next.
    private PartSequence sequence;
    private boolean over;

    PartSubscription(
            Flow.Subscriber<? super AnswerPart> subscriber, Function<Runnable, PartSequence> parts, Executor executor) {
        this.subscriber = subscriber;
        this.parts = parts;
        this.executor = executor;
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            illegal = true;
        } else {
            wanted.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
        }
        wake();
    }

    @Override
    public void cancel() {
        cancelled = true;
        wake();
    }

    @Override
    public long lastHeard() {
        return heard;
    }

    /** What had nothing may have more now. */
    private void more() {
        heard = System.nanoTime();
        wake();
    }

    private void wake() {
        if (calls.getAndIncrement() == 0) {
            try {
                executor.execute(this::give);
            } catch (RejectedExecutionException e) {
                // The engine is closed: there is no other thread to say so on.
                boolean ended = over;
                over = true;
                if (!ended && !cancelled) {
                    subscriber.onError(new GaiaException(new AskedFault.EngineFailed(), e));
                }
            }
        }
    }

    private void give() {
        int seen = 1;
        do {
            try {
                giveWanted();
            } catch (RuntimeException | Error e) {
                fail(e);
            }
            seen = calls.addAndGet(-seen);
        } while (seen != 0);
    }

    private void giveWanted() {
        while (!over && !cancelled && !illegal && wanted.get() > 0) {
            if (sequence == null) {
                sequence = parts.apply(this::more);
            }
            Optional<AnswerPart> part = sequence.next();
            if (part.isEmpty()) {
                break;
            }
            wanted.updateAndGet(n -> n == Long.MAX_VALUE ? n : n - 1);
            over = part.get() instanceof AnswerPart.Finished;
            subscriber.onNext(part.get());
            if (over && !cancelled) {
                subscriber.onComplete();
            }
        }
        if (!over && cancelled) {
            abandon();
        } else if (!over && illegal) {
            abandon();
            subscriber.onError(new IllegalArgumentException("A subscriber asks for one part at least (rule 3.9)."));
        }
    }

    private void abandon() {
        over = true;
        if (sequence != null) {
            sequence.abandon();
        }
    }

    private void fail(Throwable e) {
        if (over) {
            LOG.log(Level.WARNING, "An answer's end was not taken.", e);
            return;
        }
        over = true;
        if (e instanceof GaiaException) {
            subscriber.onError(e);
        } else {
            LOG.log(Level.ERROR, "An answer failed.", e);
            subscriber.onError(new GaiaException(new AskedFault.EngineFailed(), e));
        }
    }
}
