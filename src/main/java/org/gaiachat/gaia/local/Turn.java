package org.gaiachat.gaia.local;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * How long one dataset is worked at: until something else waits. Asked before each file, by all who work; one of them
 * looks, and the others go on meanwhile. That a turn ends costs time, since all wait then for the slowest file.
 */
final class Turn {

    /** Where another dataset waits, which is looked at as often: that reads the data directory. */
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    /** Where a folder has changed, which is looked at as often: that reads them all. */
    private static final long LONGER = Duration.ofSeconds(5).toNanos();

    private final BooleanSupplier othersWait;
    private final BooleanSupplier foldersChanged;
    private final ReentrantLock lock = new ReentrantLock();
    private long looked = System.nanoTime();
    private long lookedThrough = looked;
    private volatile boolean over;

    Turn(BooleanSupplier othersWait, BooleanSupplier foldersChanged) {
        this.othersWait = othersWait;
        this.foldersChanged = foldersChanged;
    }

    boolean isOver() {
        if (!over && lock.tryLock()) {
            try {
                look();
            } finally {
                lock.unlock();
            }
        }
        return over;
    }

    private void look() {
        long now = System.nanoTime();
        if (now - looked > MOMENT) {
            over = othersWait.getAsBoolean();
            looked = System.nanoTime();
        }
        if (!over && now - lookedThrough > LONGER) {
            over = foldersChanged.getAsBoolean();
            lookedThrough = System.nanoTime();
        }
    }
}
