package org.gaiachat.relay;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way through an asynchronous servlet response. Its head waits for the first event, so that a failure before it has a
 * status of its own; but not for long, since nobody finds out that a client has left before something is written to it.
 */
final class ServletOutlet implements Outlet, AsyncListener {

    /** How long the head waits: longer than a refusal of Gaia's usually takes; who leaves must show within a second. */
    private static final Duration HEAD_WAITS = Duration.ofMillis(500);

    private final AsyncContext context;
    private final HttpServletResponse response;
    private final Refusal refusal;
    private final long opened = System.nanoTime();
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean begun;

    ServletOutlet(AsyncContext context, Refusal refusal) {
        this.context = context;
        this.refusal = refusal;
        response = (HttpServletResponse) context.getResponse();
        context.setTimeout(0);
        context.addListener(this);
    }

    @Override
    public CompletionStage<?> send(Protocol.Event event) {
        String name = event.name().isEmpty() ? "" : "event: " + event.name() + "\n";
        return write(name + "data: " + event.data().replace("\n", "\ndata: ") + "\n\n");
    }

    @Override
    public CompletionStage<?> knock() {
        boolean waits = !begun && System.nanoTime() - opened < HEAD_WAITS.toNanos();
        return waits ? CompletableFuture.completedFuture(null) : write(":\n\n");
    }

    @Override
    public boolean refuses(Throwable failure) {
        if (!begun && !closed.get()) {
            try {
                refusal.write(failure, response);
            } catch (IOException clientIsGone) {
                // it is told to nobody
            }
            begun = true;
            return true;
        }
        return false;
    }

    @Override
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                context.complete();
            } catch (IllegalStateException completedByTheServer) {
                // a connection that broke
            }
        }
    }

    private CompletionStage<?> write(String text) {
        try {
            if (closed.get()) {
                throw new IOException("The client is gone.");
            }
            begin();
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            return CompletableFuture.completedFuture(null);
        } catch (IOException | RuntimeException clientIsGone) {
            return CompletableFuture.failedFuture(clientIsGone);
        }
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            // nginx collects answers unless told not to; no-transform keeps proxies from compressing them
            response.setHeader("Cache-Control", "no-cache, no-transform");
            response.setHeader("X-Accel-Buffering", "no");
            // Open Liberty swallows the first flush of a stream: with the head alone, no event waits for the next one
            response.flushBuffer();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        closed.set(true);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it is started once
    }
}
