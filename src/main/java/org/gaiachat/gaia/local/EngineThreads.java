package org.gaiachat.gaia.local;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The engine's own threads: daemons, named, and with the class loader that finds Tika's parsers. */
final class EngineThreads implements AutoCloseable {

    private static final int CLOSING_SECONDS = 10;
    private static final int ASKED_AT_ONCE = 32;

    /** Twice the processors: while one answer is written to disk, others go on. */
    private final ExecutorService answers = Executors.newFixedThreadPool(
            Math.max(4, Math.min(16, 2 * Runtime.getRuntime().availableProcessors())), named("answers"));

    /** Many: most wait for their turn to search, or until what was said is on disk, and neither waits for the other. */
    private final ExecutorService asking = Executors.newFixedThreadPool(ASKED_AT_ONCE, named("asking"));

    private final ScheduledExecutorService indexing = Executors.newSingleThreadScheduledExecutor(named("indexing"));
    private final ExecutorService reading = Executors.newCachedThreadPool(named("reading"));

    ExecutorService answers() {
        return answers;
    }

    /** For questions, from asking to the last part of the answer. */
    ExecutorService asking() {
        return asking;
    }

    ScheduledExecutorService indexing() {
        return indexing;
    }

    ExecutorService reading() {
        return reading;
    }

    @Override
    public void close() {
        // The indexing thread is not interrupted: Lucene gives an index up whose writing was interrupted.
        indexing.shutdown();
        reading.shutdownNow();
        asking.shutdown();
        answers.shutdown();
        try {
            indexing.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
            reading.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
            asking.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
            answers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        asking.shutdownNow();
        answers.shutdownNow();
    }

    private static ThreadFactory named(String work) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "gaia-local-" + work + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(LocalGaia.class.getClassLoader());
            return thread;
        };
    }
}
