package org.gaiachat.gaia.llm;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The model's own threads, all daemons: a few that take in what comes, and one that watches the time. */
final class ModelThreads implements AutoCloseable {

    private static final int NETWORK = 4;

    private final ThreadPoolExecutor network = new ThreadPoolExecutor(
            NETWORK, NETWORK, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("gaia-llm-network-"));
    private final ExecutorService work = Executors.newCachedThreadPool(named("gaia-llm-"));
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, named("gaia-llm-clock-"));

    ModelThreads() {
        // A watch is set for every wait and hardly ever runs out.
        clock.setRemoveOnCancelPolicy(true);
        network.allowCoreThreadTimeOut(true);
    }

    /** Threads on which nothing may wait; only looking up a host's name does. */
    Executor network() {
        return network;
    }

    /** Threads that may wait. */
    Executor work() {
        return work;
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        network.shutdown();
        work.shutdown();
    }

    private static ThreadFactory named(String prefix) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(ModelThreads.class.getClassLoader());
            return thread;
        };
    }
}
