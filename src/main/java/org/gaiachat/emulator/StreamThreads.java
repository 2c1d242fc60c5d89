package org.gaiachat.emulator;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that write streams: not the engine's, which a client that stops reading must not hold. */
@ApplicationScoped
class StreamThreads {

    private static final int MOST = 16;

    private final ExecutorService writers = pool();

    Executor writers() {
        return writers;
    }

    @PreDestroy
    void end() {
        writers.shutdownNow();
    }

    private static ExecutorService pool() {
        var count = new AtomicInteger();
        var pool = new ThreadPoolExecutor(MOST, MOST, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "gaia-emulator-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
