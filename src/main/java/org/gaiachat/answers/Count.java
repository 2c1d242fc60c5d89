package org.gaiachat.answers;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is there at once, up to a limit. */
final class Count {

    private final int most;
    private final AtomicInteger now = new AtomicInteger();

    Count(int most) {
        this.most = most;
    }

    /** Counts one more; false, and nothing counted, where there are as many as may be. */
    boolean in() {
        if (now.incrementAndGet() <= most) {
            return true;
        }
        now.decrementAndGet();
        return false;
    }

    void out() {
        now.decrementAndGet();
    }

    int now() {
        return now.get();
    }
}
