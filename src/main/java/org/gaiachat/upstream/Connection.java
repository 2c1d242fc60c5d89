package org.gaiachat.upstream;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * One request's connection: first what is being sent, then, once the reply has begun, what its bytes are asked of.
 * It may be cut at any moment, by any thread.
 */
public final class Connection {

    private CompletableFuture<?> sending;
    private Flow.Subscription bytes;
    private volatile boolean begun;

    /** The request is on its way. */
    public synchronized void sending(CompletableFuture<?> sent) {
        sending = sent;
    }

    /** The head of the reply is there. */
    public void begun() {
        begun = true;
    }

    /** Whether the head of the reply is there. */
    public boolean hasBegun() {
        return begun;
    }

    /** The body can be asked for. */
    public synchronized void open(Flow.Subscription given) {
        bytes = given;
    }

    /** What the body is asked of, as soon as it can be. */
    public synchronized Optional<Flow.Subscription> bytes() {
        return Optional.ofNullable(bytes);
    }

    /** Closes the connection, whether or not the reply has begun. */
    public void cut() {
        // No lock is held while the client is called: it may call back.
        Flow.Subscription open;
        CompletableFuture<?> sent;
        synchronized (this) {
            open = bytes;
            sent = sending;
        }
        if (open != null) {
            open.cancel();
        }
        if (sent != null && !begun) {
            // Before the head is there, cancelling the future is what closes the connection; later it would close one
            // that is whole again.
            sent.cancel(true);
        }
    }
}
