package org.gaiachat.relay;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A client that keeps the data of what it is sent, takes it as slowly as a test says, and may go away. */
final class RecordedSink implements SseEventSink {

    final List<String> sent = new ArrayList<>();
    CompletableFuture<Object> next = CompletableFuture.completedFuture(null);
    boolean gone;
    private boolean closed;

    @Override
    public boolean isClosed() {
        return closed || gone;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
        if (isClosed()) {
            throw new IllegalStateException("closed");
        }
        sent.add(String.valueOf(event.getData()));
        return next;
    }

    @Override
    public void close() {
        closed = true;
    }
}
