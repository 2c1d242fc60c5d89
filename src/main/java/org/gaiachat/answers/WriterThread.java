package org.gaiachat.answers;

/** A thread that writes to browsers, and tells since when it has been in one write. */
final class WriterThread extends Thread {

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
}
