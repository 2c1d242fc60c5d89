package org.gaiachat.relay;

import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;

/**
 * Streams an answer to a client: the next part is asked for when the one before is sent, so that a slow client slows the
 * engine and nothing is piled up. A client that has gone ends the answer, also while the engine is silent: comments that
 * clients skip find it out within a second. Between parts no thread is held.
 */
final class AnswerRelay<P> implements Flow.Subscriber<P> {

    private final Protocol<P> protocol;
    private final Outlet outlet;
    private final Executor writers;
    private final Queue<Protocol.Event> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean last;
    private volatile boolean idle = true;
    private Flow.Subscription subscription;

    AnswerRelay(Protocol<P> protocol, Outlet outlet, Executor writers) {
        this.protocol = protocol;
        this.outlet = outlet;
        this.writers = writers;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(P part) {
        idle = false;
        waiting.addAll(protocol.events(part));
        last = protocol.isLast(part);
        later(this::sendNext);
    }

    @Override
    public void onError(Throwable failure) {
        idle = false;
        later(() -> {
            if (!refused(failure)) {
                waiting.addAll(protocol.failure(failure));
            }
            last = true;
            sendNext();
        });
    }

    @Override
    public void onComplete() {
        // the last part ended the stream
    }

    /** One event at a time, each in a turn of its own, so that streams take turns. */
    private void sendNext() {
        Protocol.Event event = waiting.poll();
        if (event == null) {
            if (last) {
                end();
            } else {
                idle = true;
                subscription.request(1);
            }
            return;
        }
        sent(event).whenComplete((sent, clientIsGone) -> later(clientIsGone == null ? this::sendNext : this::end));
    }

    /** Asks a silent connection whether its client is still there. */
    void heartbeat() {
        if (idle) {
            later(() -> knocked().whenComplete((sent, clientIsGone) -> {
                if (clientIsGone != null) {
                    end();
                }
            }));
        }
    }

    boolean isClosed() {
        return outlet.isClosed();
    }

    private synchronized CompletionStage<?> sent(Protocol.Event event) {
        return outlet.send(event);
    }

    private synchronized CompletionStage<?> knocked() {
        return outlet.knock();
    }

    private synchronized boolean refused(Throwable failure) {
        return outlet.refuses(failure);
    }

    private void later(Runnable work) {
        try {
            writers.execute(work);
        } catch (RejectedExecutionException shuttingDown) {
            end();
        }
    }

    private void end() {
        subscription.cancel();
        outlet.close();
    }
}
