package org.gaiachat.gaia.local;

import java.util.concurrent.TimeUnit;

/**
 * Lets who waits for an answer go before who reads documents: reading rests while somebody looks into the index. Where
 * somebody always does, it works half of the time, so that it comes to an end.
 */
final class RightOfWay {

    private static final long REST = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long WORK = TimeUnit.MILLISECONDS.toNanos(50);

    private int looking;
    private volatile boolean taken;
    private volatile long workUntil = System.nanoTime();

    synchronized void take() {
        looking++;
        taken = true;
    }

    synchronized void leave() {
        looking--;
        if (looking == 0) {
            taken = false;
            notifyAll();
        }
    }

    /** Called often by work that can wait: rests while the way is taken. */
    void give() {
        if (taken && System.nanoTime() - workUntil > 0) {
            rest();
        }
    }

    private synchronized void rest() {
        long end = System.nanoTime() + REST;
        try {
            for (long left = REST; looking > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (looking > 0) {
            workUntil = System.nanoTime() + WORK;
        }
    }
}
