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
 * The threads with which one other server is asked, all daemons: those of its connections, a few that tell how something
 * ended, others that wait for something, and one that watches the time.
 */
public final class UpstreamThreads implements AutoCloseable {

    private final ThreadPoolExecutor ends;
    private final ExecutorService work;
    private final ScheduledThreadPoolExecutor clock;
    private final String name;

    /**
     * Starts none yet.
     *
     * @param name what their names begin with
     * @param most how many tell of ends at once: with one for each answer, memory would go to stacks
     */
    public UpstreamThreads(String name, int most) {
        this.name = name;
        ends = new ThreadPoolExecutor(
                most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads(name + "-end-"));
        work = Executors.newCachedThreadPool(threads(name + "-"));
        clock = new ScheduledThreadPoolExecutor(1, threads(name + "-clock-"));
        // A watch is set for every wait and hardly ever runs out.
        clock.setRemoveOnCancelPolicy(true);
        ends.allowCoreThreadTimeOut(true);
    }

    /** A few threads that take the end of what came to whoever waits for it. */
    public Executor ends() {
        return ends;
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
        ends.shutdown();
        work.shutdown();
    }

    /** Makes threads of this name and a word more. */
    ThreadFactory named(String more) {
        return threads(name + "-" + more + "-");
    }

    private static ThreadFactory threads(String prefix) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(UpstreamThreads.class.getClassLoader());
            return thread;
        };
    }
}
