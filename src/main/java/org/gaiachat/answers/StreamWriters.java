package org.gaiachat.answers;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The threads that write to browsers: the application's own, and few. A write blocks where a browser takes nothing any
 * more, on Open Liberty even with a write listener (docs/adr/016); so for each thread that is held in a write, others are
 * added until that write has ended or timed out.
 */
@ApplicationScoped
class StreamWriters {

    private static final int WRITERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int MOST_HELD = 500;
    private static final int LOOK_AFTER_MILLIS = 25;
    private static final int HEARTBEAT_SECONDS = 3;

    private final Set<AnswerReader> readers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "gaia-answers-clock");
        thread.setDaemon(true);
        return thread;
    });
    private WriterCrew crew;

    /** Not in the constructor: that of the container's proxy runs too. */
    @PostConstruct
    void open() {
        crew = new WriterCrew(WRITERS, WRITERS + MOST_HELD);
        clock.scheduleWithFixedDelay(crew::adapt, LOOK_AFTER_MILLIS, LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::heartbeat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks after a reader until it is closed. */
    void follow(AnswerReader reader) {
        readers.add(reader);
    }

    Set<AnswerReader> readers() {
        return readers;
    }

    void execute(Runnable drain) {
        crew.execute(drain);
    }

    /** Told by whoever writes, before and after: a thread of another pool is not looked after. */
    void writing(boolean begins) {
        if (Thread.currentThread() instanceof WriterThread writer) {
            writer.writing(begins);
        }
    }

    /** Runs something again and again. */
    void every(Duration pause, Runnable task) {
        clock.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
        readers.forEach(AnswerReader::close);
        crew.end();
    }

    private void heartbeat() {
        readers.removeIf(AnswerReader::isClosed);
        readers.forEach(AnswerReader::heartbeat);
    }
}
