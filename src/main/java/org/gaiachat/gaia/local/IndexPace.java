package org.gaiachat.gaia.local;

import java.io.IOException;

/** Shows what was indexed every second and makes it last every ten, however the work is divided. */
final class IndexPace {

    private static final long MILLISECONDS_BETWEEN_REFRESHES = 1_000;
    private static final long MILLISECONDS_BETWEEN_COMMITS = 10_000;

    private final PassageIndex index;
    private long refreshed = now();
    private long committed = refreshed;

    IndexPace(PassageIndex index) {
        this.index = index;
    }

    /** After a file. */
    void step() throws IOException {
        if (now() - refreshed > MILLISECONDS_BETWEEN_REFRESHES) {
            show();
        }
        if (now() - committed > MILLISECONDS_BETWEEN_COMMITS) {
            keep();
        }
    }

    void show() throws IOException {
        index.refresh();
        refreshed = now();
    }

    void keep() throws IOException {
        index.commit();
        committed = now();
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
