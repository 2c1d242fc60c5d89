package org.gaiachat.answers;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that write to browsers: the application's own, because on a shared pool first events waited seconds while
 * requests were many.
 */
@ApplicationScoped
class AnswerThreads {

    private static final int MOST_WRITERS = 32;
    private static final int HEARTBEAT_SECONDS = 10;

    private final Set<AnswerReader> readers = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = pool();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(named("gaia-answers-clock"));

    AnswerThreads() {
        clock.scheduleWithFixedDelay(this::heartbeat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    Executor writers() {
        return writers;
    }

    void follow(AnswerReader reader) {
        readers.add(reader);
        reader.start();
    }

    /** Runs something every minute. */
    void everyMinute(Runnable task) {
        clock.scheduleWithFixedDelay(task, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
        writers.shutdownNow();
    }

    private void heartbeat() {
        readers.removeIf(AnswerReader::closed);
        readers.forEach(AnswerReader::heartbeat);
    }

    private static ExecutorService pool() {
        var pool = new ThreadPoolExecutor(
                MOST_WRITERS, MOST_WRITERS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("gaia-answers"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String name) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
