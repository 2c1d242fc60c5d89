package org.gaiachat.gaia.helios;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells when something that is waited for does not come. It runs only while somebody waits. */
final class SilenceLimit {

    private final ScheduledExecutorService clock;
    private final Executor executor;
    private final Runnable broken;
    private Future<?> waiting;

    SilenceLimit(HeliosThreads threads, Runnable broken) {
        this.clock = threads.clock();
        this.executor = threads.work();
        this.broken = broken;
    }

    synchronized void expectWithin(Duration limit) {
        heard();
        try {
            waiting = clock.schedule(() -> executor.execute(broken), limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            broken.run();
        }
    }

    synchronized void heard() {
        if (waiting != null) {
            waiting.cancel(false);
            waiting = null;
        }
    }
}
