package org.gaiachat.relay;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The way through an asynchronous servlet response. Its head waits for the first event, so that a failure before it has a
 * status of its own; but not for long, since nobody finds out that a client has left before something is written to it.
 */
final class ServletOutlet implements Outlet {

    /** How long the head waits: longer than a refusal of Gaia's usually takes; who leaves must show within a second. */
    private static final Duration HEAD_WAITS = Duration.ofMillis(500);

    private final OpenResponse open;
    private final HttpServletResponse response;
    private final Refusal refusal;
    private final long opened = System.nanoTime();
    private boolean begun;

    ServletOutlet(AsyncContext context, Refusal refusal) {
        this.refusal = refusal;
        response = (HttpServletResponse) context.getResponse();
        open = new OpenResponse(context, () -> {});
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
        if (!begun && !open.isClosed()) {
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
        return open.isClosed();
    }

    @Override
    public void close() {
        open.close();
    }

    private CompletionStage<?> write(String text) {
        try {
            if (open.isClosed()) {
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
}
