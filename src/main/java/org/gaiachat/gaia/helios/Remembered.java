package org.gaiachat.gaia.helios;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Something that is asked for once, however many want it at the same time, and kept for a short while. */
final class Remembered<T> {

    private final Supplier<CompletableFuture<T>> source;
    private final long freshNanos;
    private CompletableFuture<T> last;
    private long askedAt;

    Remembered(Duration fresh, Supplier<CompletableFuture<T>> source) {
        this.freshNanos = fresh.toNanos();
        this.source = source;
    }

    synchronized CompletableFuture<T> now() {
        boolean fresh = last != null
                && !last.isCompletedExceptionally()
                && (!last.isDone() || System.nanoTime() - askedAt < freshNanos);
        if (!fresh) {
            askedAt = System.nanoTime();
            last = source.get();
        }
        // whoever gives up on a copy gives up for itself alone
        return last.copy();
    }

    /** Whoever asks from now on gets what is true from now on. */
    synchronized void forget() {
        last = null;
    }
}
