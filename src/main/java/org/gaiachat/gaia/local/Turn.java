package org.gaiachat.gaia.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long one dataset is worked at. Asked before each file, by all who work. */
final class Turn {

    /** Where another dataset waits, which is looked at as often: that reads folders. */
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    /** Where none does: then its folder is looked through again. Each turn's end leaves processors idle for a moment. */
    private static final long LONGER = Duration.ofSeconds(5).toNanos();

    private final BooleanSupplier othersWait;
    private final long begun = System.nanoTime();
    private long looked = begun;
    private boolean over;

    Turn(BooleanSupplier othersWait) {
        this.othersWait = othersWait;
    }

    synchronized boolean isOver() {
        long now = System.nanoTime();
        if (now - looked > MOMENT) {
            looked = now;
            over = over || now - begun > LONGER || othersWait.getAsBoolean();
        }
        return over;
    }
}
