package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows what was indexed after a second, of longer work every few seconds, since each time makes a small part of the index
 * that has to be merged; and makes it last every ten, however the work is divided.
 */
final class IndexPace {

    private static final long FIRST_REFRESH = 1_000;
    private static final int SLOWER = 3;
    private static final long MILLISECONDS_BETWEEN_COMMITS = 10_000;

    /** Somebody may still be filling a folder. */
    private static final long MILLISECONDS_UNTIL_TIDYING = 10_000;

    private final PassageIndex index;
    private final ReentrantLock lock = new ReentrantLock();
    private long between = FIRST_REFRESH;
    private long refreshed = now();
    private long committed = refreshed;
    private long finished = refreshed;

    IndexPace(PassageIndex index) {
        this.index = index;
    }

    /** After a file. */
    void step() throws IOException {
        // Who works beside the one that does this goes on meanwhile.
        if (lock.tryLock()) {
            try {
                keepPace();
            } finally {
                lock.unlock();
            }
        }
    }

    /** When all is done. */
    void show() throws IOException {
        lock.lock();
        try {
            refresh();
        } finally {
            lock.unlock();
        }
    }

    /** When all is done and shown; who waited for it need not wait for the disk. */
    void keep() throws IOException {
        lock.lock();
        try {
            commit();
            between = FIRST_REFRESH;
            finished = now();
        } finally {
            lock.unlock();
        }
    }

    /** When there is nothing to do, and was not for a while: shows and keeps what was merged, and merges what still can be. */
    void tidy() throws IOException {
        lock.lock();
        try {
            if (now() - finished > MILLISECONDS_UNTIL_TIDYING) {
                refresh();
                commit();
                index.mergeDown();
            }
        } finally {
            lock.unlock();
        }
    }

    private void keepPace() throws IOException {
        if (now() - committed > MILLISECONDS_BETWEEN_COMMITS) {
            commit();
            // Shows what was just written, without a part of its own.
            refresh();
            between = MILLISECONDS_BETWEEN_COMMITS;
        } else if (now() - refreshed > between) {
            refresh();
            between = Math.min(SLOWER * between, MILLISECONDS_BETWEEN_COMMITS);
        }
    }

    private void refresh() throws IOException {
        index.refresh();
        refreshed = now();
    }

    private void commit() throws IOException {
        index.commit();
        committed = now();
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
