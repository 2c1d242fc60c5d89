package org.gaiachat.relay;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaiachat.beans.OnePerApplication;

/** The threads that write streams: not the engine's, which a client that stops reading must not hold. */
@OnePerApplication
public class StreamThreads {

    private static final int MOST = 16;

    /** A client that is gone shows at the second write at the latest: within a second, also where the head waits first. */
    private static final int HEARTBEAT_MILLIS = 200;

    private final AtomicInteger count = new AtomicInteger();
    private final Set<AnswerRelay<?>> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor writers =
            new ThreadPoolExecutor(MOST, MOST, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(this::thread);

    private final AtomicBoolean beating = new AtomicBoolean();

    StreamThreads() {
        writers.allowCoreThreadTimeOut(true);
    }

    /** Relays an answer, which it is to be subscribed to, until it or its client is gone. */
    public <P> Flow.Subscriber<P> relay(Protocol<P> protocol, SseEventSink sink, Sse sse) {
        return relay(protocol, new SinkOutlet(sink, sse));
    }

    /** The same over a servlet response; a failure that comes before the first event is a response of its own. */
    public <P> Flow.Subscriber<P> relay(Protocol<P> protocol, AsyncContext context, Refusal refusal) {
        return relay(protocol, new ServletOutlet(context, refusal));
    }

    private <P> Flow.Subscriber<P> relay(Protocol<P> protocol, Outlet outlet) {
        var relay = new AnswerRelay<>(protocol, outlet, writers);
        open.add(relay);
        beatSoon();
        return relay;
    }

    /** How many answers are on their way. */
    public long open() {
        return open.stream().filter(relay -> !relay.isClosed()).count();
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
        writers.shutdownNow();
    }

    /** A server without streams is not woken for them. */
    private void beatSoon() {
        if (beating.compareAndSet(false, true)) {
            clock.schedule(this::heartbeat, HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void heartbeat() {
        open.removeIf(AnswerRelay::isClosed);
        open.forEach(AnswerRelay::heartbeat);
        beating.set(false);
        if (!open.isEmpty()) {
            beatSoon();
        }
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "gaia-relay-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
