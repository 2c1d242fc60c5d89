package org.gaiachat.answers;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaiachat.beans.OnePerApplication;

/**
 * The threads that write to browsers: the application's own, and few. A write blocks where a browser takes nothing any
 * more, on Open Liberty even with a write listener (docs/adr/016); so for each thread that is held in a write, others are
 * added until that write has ended or timed out.
 */
@OnePerApplication
class StreamWriters {

    private static final int WRITERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int MOST_HELD = 500;
    private static final int LOOK_AFTER_MILLIS = 25;
    private static final int QUIET_LOOKS = 40;
    private static final int HEARTBEAT_SECONDS = 3;

    private final Set<AnswerReader> readers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "gaia-answers-clock");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean looking = new AtomicBoolean();
    private int quiet;
    private final WriterCrew crew = new WriterCrew(WRITERS, WRITERS + MOST_HELD);

    StreamWriters() {
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
        lookSoon();
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
        looking.set(true); // nobody is to begin to look any more
        clock.shutdownNow();
        readers.forEach(AnswerReader::close);
        crew.end();
    }

    /** Looks after the crew while it writes and a second longer; a server that nobody reads from is not woken for it. */
    private void lookSoon() {
        if (!looking.get() && looking.compareAndSet(false, true)) {
            quiet = 0;
            clock.schedule(this::look, LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        crew.adapt();
        quiet = crew.isAtRest() ? quiet + 1 : 0;
        if (quiet < QUIET_LOOKS) {
            clock.schedule(this::look, LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        looking.set(false);
        if (!crew.isAtRest()) {
            // what came before the line above has relied on this one
            lookSoon();
        }
    }

    private void heartbeat() {
        readers.removeIf(AnswerReader::isClosed);
        readers.forEach(AnswerReader::heartbeat);
    }
}
