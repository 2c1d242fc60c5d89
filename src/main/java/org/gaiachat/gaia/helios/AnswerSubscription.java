package org.gaiachat.gaia.helios;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.SignsOfLife;

/**
 * Gives an answer's parts at the pace of the subscriber, and reads Gaia's bytes at that pace too. Everything that happens
 * goes through one queue and is worked off by one thread at a time: the one that brings it, since a change of threads
 * would cost more than a token's work. While nothing happens there is none.
 */
final class AnswerSubscription implements Flow.Subscription, Reply, SignsOfLife {

    private static final Logger LOG = System.getLogger(AnswerSubscription.class.getName());

    /** How long the end of the stream may take once the answer is complete. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Flow.Subscriber<? super AnswerPart> subscriber;
    private final Asking asking;
    private final Queue<Runnable> happened = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong wanted = new AtomicLong();
    private volatile boolean cancelled;
    private volatile long heard = System.nanoTime();
    // Used by the one working thread only; the counter of calls makes them visible to the next.
    private final Queue<AnswerPart> parts = new ArrayDeque<>();
    private BodyReading reading;
    private Exchange exchange;
    private boolean pulled;
    private Throwable failure;
    private boolean over;

    AnswerSubscription(Flow.Subscriber<? super AnswerPart> subscriber, Asking asking) {
        this.subscriber = subscriber;
        this.asking = asking;
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            happens(() -> {
                parts.clear();
                fail(new IllegalArgumentException("A subscriber asks for one part at least (rule 3.9)."));
            });
        } else {
            wanted.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
            happens(() -> {});
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        happens(() -> {});
    }

    @Override
    public void begun(int status, HttpHeaders headers) {
        happens(() -> {
            if (status >= 200 && status < 300) {
                reading = asking.reading(headers, parts::add);
            } else {
                reading = new RefusedAnswer(status, headers, this::refused);
            }
        });
    }

    @Override
    public long lastHeard() {
        return heard;
    }

    @Override
    public void bytes(List<ByteBuffer> more) {
        heard = System.nanoTime();
        happens(() -> {
            pulled = false;
            more.forEach(reading::more);
        });
    }

    @Override
    public void ended() {
        happens(() -> reading.end());
    }

    @Override
    public void failed(GaiaException met) {
        happens(() -> {
            if (reading != null && (reading.endSeen() || reading instanceof RefusedAnswer)) {
                reading.end();
            } else {
                fail(met);
            }
        });
    }

    private void refused(GaiaReply reply) {
        exchange.cancel();
        if (asking.another(reply)) {
            exchange = null;
            reading = null;
            return;
        }
        asking.fault(reply)
                .whenComplete((fault, unforeseen) ->
                        happens(() -> fail(unforeseen == null ? new GaiaException(fault) : unforeseen)));
    }

    private void happens(Runnable what) {
        happened.add(what);
        if (calls.getAndIncrement() == 0) {
            work();
        }
    }

    private void work() {
        int seen = 1;
        do {
            for (Runnable next = happened.poll(); next != null; next = happened.poll()) {
                if (!over) {
                    guarded(next);
                }
            }
            guarded(this::give);
            guarded(this::end);
            seen = calls.addAndGet(-seen);
        } while (seen != 0);
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void give() {
        while (!over && !cancelled && wanted.get() > 0 && !parts.isEmpty()) {
            wanted.updateAndGet(n -> n == Long.MAX_VALUE ? n : n - 1);
            AnswerPart part = parts.poll();
            if (part instanceof AnswerPart.Finished) {
                over = true;
                tellLast(() -> {
                    subscriber.onNext(part);
                    if (!cancelled) {
                        subscriber.onComplete();
                    }
                });
            } else {
                subscriber.onNext(part);
            }
        }
        end();
        if (!over && parts.isEmpty() && wanted.get() > 0) {
            read();
        }
    }

    private void read() {
        if (exchange == null) {
            exchange = asking.send(this);
            pulled = false;
        }
        if (!pulled && reading != null) {
            pulled = true;
            if (reading.endSeen()) {
                exchange.pull(GRACE);
            } else {
                exchange.pull();
            }
        }
    }

    /** Ends what was cancelled or has failed; what had come before a failure is given first. */
    private void end() {
        if (over || !cancelled && (failure == null || !parts.isEmpty())) {
            return;
        }
        over = true;
        parts.clear();
        if (exchange != null) {
            exchange.cancel();
        }
        if (!cancelled) {
            tellLast(() -> subscriber.onError(failure));
        }
    }

    /** Whoever waits for the end may hold the thread that tells it, which must not be the connections'. */
    private void tellLast(Runnable signal) {
        try {
            asking.ends().execute(signal);
        } catch (RejectedExecutionException closing) {
            signal.run();
        }
    }

    private void fail(Throwable met) {
        if (over || failure != null) {
            LOG.log(Level.DEBUG, "After the end of an answer", met);
        } else if (met instanceof GaiaException || met instanceof IllegalArgumentException) {
            failure = met;
        } else {
            LOG.log(Level.ERROR, "An answer failed.", met);
            failure = new GaiaException(new AskedFault.EngineFailed(), met);
        }
    }
}
