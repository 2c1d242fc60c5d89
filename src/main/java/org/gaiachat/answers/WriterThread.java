package org.gaiachat.answers;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A thread that writes to browsers: tells since when it has been in one write, and rests without being forgotten. */
final class WriterThread extends Thread {

    private final AtomicBoolean resting = new AtomicBoolean();
    private volatile long since;

    WriterThread(Runnable work, String name) {
        super(work, name);
        setDaemon(true);
        setContextClassLoader(WriterThread.class.getClassLoader());
    }

    void writing(boolean begins) {
        since = begins ? Math.max(1, System.nanoTime()) : 0;
    }

    /** Whether it is held by a browser that takes nothing. */
    boolean isHeldFor(long nanos) {
        long began = since;
        return began != 0 && System.nanoTime() - began > nanos;
    }

    /** From here on it can be woken. */
    void lieDown() {
        resting.set(true);
    }

    /** Called by itself: until it is woken. */
    void rest() {
        while (resting.get()) {
            LockSupport.park(this);
        }
    }

    /** Whether it was this call that woke it. */
    boolean wake() {
        boolean woken = resting.compareAndSet(true, false);
        if (woken) {
            LockSupport.unpark(this);
        }
        return woken;
    }
}
