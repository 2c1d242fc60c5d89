package org.gaiachat.upstream;

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

/**
 * The threads with which one other server is asked, all daemons: a few that take in what comes, others that wait for
 * something, and one that watches the time.
 */
public final class UpstreamThreads implements AutoCloseable {

    private final ThreadPoolExecutor network;
    private final ExecutorService work;
    private final ScheduledThreadPoolExecutor clock;

    /**
     * Starts none yet.
     *
     * @param name what their names begin with
     * @param most how many take in what comes at once: with one for each answer, memory would go to stacks
     */
    public UpstreamThreads(String name, int most) {
        network = new ThreadPoolExecutor(
                most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name + "-network-"));
        work = Executors.newCachedThreadPool(named(name + "-"));
        clock = new ScheduledThreadPoolExecutor(1, named(name + "-clock-"));
        // A watch is set for every wait and hardly ever runs out.
        clock.setRemoveOnCancelPolicy(true);
        network.allowCoreThreadTimeOut(true);
    }

    /** Threads on which nothing may wait; only looking up a host's name does. */
    public Executor network() {
        return network;
    }

    /** Threads that may wait. */
    public ExecutorService work() {
        return work;
    }

    /** The one that watches the time. */
    public ScheduledExecutorService clock() {
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
            thread.setContextClassLoader(UpstreamThreads.class.getClassLoader());
            return thread;
        };
    }
}
