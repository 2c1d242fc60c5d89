package org.gaiachat.gaia.helios;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The adapter's own threads: daemons that work when bytes come, and one that watches the time. */
final class HeliosThreads implements AutoCloseable {

    private final ExecutorService work = Executors.newCachedThreadPool(named("gaia-helios-"));
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, named("gaia-helios-clock-"));

    HeliosThreads() {
        // A watch is set for every wait and hardly ever runs out.
        clock.setRemoveOnCancelPolicy(true);
    }

    ExecutorService work() {
        return work;
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        work.shutdown();
    }

    private static ThreadFactory named(String prefix) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(HeliosThreads.class.getClassLoader());
            return thread;
        };
    }
}
