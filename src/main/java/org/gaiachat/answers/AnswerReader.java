package org.gaiachat.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One browser that reads an answer: sends what the log has and it has not, in order, then waits to be woken. While it
 * waits it holds no thread. What has come meanwhile is sent at once, in one piece.
 */
final class AnswerReader {

    /** Proxies cut connections that are silent for a minute; a browser that is gone shows only when it is written to. */
    private static final long SILENCE = Duration.ofSeconds(10).toNanos();

    private static final int BATCH = 16 * 1024;
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] COME_BACK = "retry: 1000\nevent: away\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);

    private final AnswerLog log;
    private final LogPlace place;
    private final Outlet outlet;
    private final StreamWriters writers;
    private final AtomicInteger wakes = new AtomicInteger();
    private final Runnable waking = this::wake;
    private volatile long lastSent = System.nanoTime();
    private volatile boolean heartbeatDue;
    private volatile boolean leaving;
    private volatile boolean closed;

    /** A reader of what comes after an event. */
    AnswerReader(AnswerLog log, long after, Outlet outlet, StreamWriters writers) {
        this.log = log;
        this.place = log.placeAfter(after);
        this.outlet = outlet;
        this.writers = writers;
    }

    /** Sends the first of what is there on the calling thread, so that the first byte waits for nobody, then follows. */
    void start() throws IOException {
        wakes.incrementAndGet();
        log.addReader(waking);
        try {
            if (!sendEvents()) {
                send(HEARTBEAT, HEARTBEAT.length);
            }
        } catch (IOException gone) {
            close();
            throw gone;
        }
        // in any case: of a long answer that is read again, more is there than was sent
        writers.execute(this::drain);
    }

    /** Sends a comment where nothing else was sent for a while. */
    void heartbeat() {
        if (System.nanoTime() - lastSent > SILENCE) {
            heartbeatDue = true;
            wake();
        }
    }

    /** Tells the browser to come back, to whichever server there is then, and ends the stream. */
    void sendAway() {
        leaving = true;
        wake();
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        log.removeReader(waking);
        outlet.close();
    }

    private void wake() {
        if (wakes.getAndIncrement() == 0) {
            writers.execute(this::drain);
        }
    }

    /** Runs on one thread at a time, guarded by the count of wakes. */
    private void drain() {
        int seen = wakes.get();
        do {
            try {
                sendAll();
            } catch (IOException | RuntimeException gone) {
                close();
            }
            seen = wakes.addAndGet(-seen);
        } while (seen != 0);
    }

    private void sendAll() throws IOException {
        while (!closed && sendEvents()) {
            // until there are none
        }
        if (!closed && leaving) {
            send(COME_BACK, COME_BACK.length);
            close();
        } else if (!closed && log.endsAt(place)) {
            close();
        } else if (!closed && heartbeatDue) {
            send(HEARTBEAT, HEARTBEAT.length);
        }
    }

    private boolean sendEvents() throws IOException {
        WireBuffer events = log.after(place, BATCH);
        if (events.length() > 0) {
            send(events.bytes(), events.length());
        }
        return events.length() > 0;
    }

    private void send(byte[] bytes, int length) throws IOException {
        heartbeatDue = false;
        writers.writing(true);
        try {
            outlet.send(bytes, length);
        } finally {
            writers.writing(false);
        }
        lastSent = System.nanoTime();
    }
}
