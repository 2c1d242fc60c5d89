package org.gaiachat.relay;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The way through the event sink of Jakarta REST, whose head is sent whatever the answer comes to. */
record SinkOutlet(SseEventSink sink, Sse sse) implements Outlet {

    @Override
    public CompletionStage<?> send(Protocol.Event event) {
        var written = sse.newEventBuilder().data(event.data());
        return send((event.name().isEmpty() ? written : written.name(event.name())).build());
    }

    @Override
    public CompletionStage<?> knock() {
        return send(sse.newEventBuilder().comment("").build());
    }

    @Override
    public boolean isClosed() {
        return sink.isClosed();
    }

    @Override
    public void close() {
        if (!sink.isClosed()) {
            sink.close();
        }
    }

    private CompletionStage<?> send(OutboundSseEvent event) {
        try {
            return sink.send(event);
        } catch (RuntimeException clientIsGone) {
            return CompletableFuture.failedFuture(clientIsGone);
        }
    }
}
