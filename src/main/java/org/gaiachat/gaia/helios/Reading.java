package org.gaiachat.gaia.helios;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Something whole that is read from Gaia, and whatever is made of it stage by stage: to cancel any of these closes the
 * connection. Those of {@link CompletableFuture} alone would only stop waiting for it.
 */
final class Reading<T> extends CompletableFuture<T> {

    private final AtomicReference<Exchange> open;

    /** Something that is not there yet; the reference names the connection that it comes over. */
    Reading(AtomicReference<Exchange> open) {
        this.open = open;
    }

    /** This, as soon as that is there. */
    Reading<T> from(CompletableFuture<T> read) {
        return handOn(read, this);
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Reading<>(open);
    }

    /** One of several that wait for the same: who cancels it gives up for itself alone. */
    @Override
    public CompletableFuture<T> copy() {
        return handOn(this, new CompletableFuture<>());
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        Exchange exchange = open.get();
        if (cancelled && exchange != null) {
            exchange.cancel();
        }
        return cancelled;
    }

    private static <T, F extends CompletableFuture<T>> F handOn(CompletableFuture<T> from, F to) {
        from.whenComplete((whole, failure) -> {
            if (failure == null) {
                to.complete(whole);
            } else {
                to.completeExceptionally(failure);
            }
        });
        return to;
    }
}
