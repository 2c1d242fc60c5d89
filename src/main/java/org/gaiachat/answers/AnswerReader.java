package org.gaiachat.answers;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One browser that reads an answer: sends what the log has and it has not, in order, then waits to be woken. While it
 * waits it holds no thread; a slow browser delays its own reading and nothing else.
 */
final class AnswerReader {

    private final AnswerLog log;
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor writers;
    private final AtomicInteger wakes = new AtomicInteger();
    private final AtomicBoolean heartbeatDue = new AtomicBoolean();
    private final Runnable waking = this::wake;
    private final Queue<AnswerEvent> fetched = new ArrayDeque<>();
    private volatile long sent;

    AnswerReader(AnswerLog log, long from, SseEventSink sink, Sse sse, Executor writers) {
        this.log = log;
        this.sent = from;
        this.sink = sink;
        this.sse = sse;
        this.writers = writers;
    }

    /** Writes what is there on the calling thread, so that the first byte waits for nobody, then follows the log. */
    void start() {
        wakes.incrementAndGet();
        log.addReader(waking);
        drain();
    }

    /** Sends a comment when nothing else was sent: proxies cut silent connections, and a gone browser shows only so. */
    void heartbeat() {
        heartbeatDue.set(true);
        wake();
    }

    boolean closed() {
        return sink.isClosed();
    }

    private void wake() {
        if (wakes.getAndIncrement() == 0) {
            try {
                writers.execute(this::drain);
            } catch (RejectedExecutionException shuttingDown) {
                close();
            }
        }
    }

    /** Runs on one thread at a time, guarded by the count of wakes. */
    private void drain() {
        int seen = wakes.get();
        while (true) {
            CompletionStage<?> sending = sendNext();
            if (sending != null && !sending.toCompletableFuture().isDone()) {
                sending.whenComplete((done, failure) -> again());
                return;
            }
            if (sending == null) {
                int missed = wakes.addAndGet(-seen);
                if (missed == 0) {
                    return;
                }
                seen = missed;
            }
        }
    }

    private void again() {
        try {
            writers.execute(this::drain);
        } catch (RejectedExecutionException shuttingDown) {
            close();
        }
    }

    /** Sends one event, or tells by null that there is nothing to send. */
    private CompletionStage<?> sendNext() {
        if (sink.isClosed()) {
            close();
            return null;
        }
        if (fetched.isEmpty()) {
            fetched.addAll(log.after(sent));
        }
        AnswerEvent event = fetched.poll();
        if (event != null) {
            sent = event.number();
            heartbeatDue.set(false);
            return guarded(sse.newEventBuilder()
                    .id(Long.toString(event.number()))
                    .name(event.name())
                    .data(event.data())
                    .build());
        }
        if (log.endsAt(sent)) {
            close();
            return null;
        }
        return heartbeatDue.getAndSet(false)
                ? guarded(sse.newEventBuilder().comment("still here").build())
                : null;
    }

    private CompletionStage<?> guarded(OutboundSseEvent event) {
        try {
            return sink.send(event).exceptionally(browserIsGone -> {
                close();
                return null;
            });
        } catch (IllegalStateException sinkClosedMeanwhile) {
            close();
            return null;
        }
    }

    private void close() {
        log.removeReader(waking);
        if (!sink.isClosed()) {
            sink.close();
        }
    }
}
