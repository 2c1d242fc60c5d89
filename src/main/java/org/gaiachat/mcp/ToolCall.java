package org.gaiachat.mcp;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.relay.Protocol;
import org.gaiachat.relay.StreamThreads;

/**
 * A tool at work. It works when somebody takes what comes of it, once.
 *
 * @param parts what comes of it
 * @param protocol how that is told
 */
record ToolCall<P>(Flow.Publisher<P> parts, Protocol<P> protocol) {

    /** Tells it as it comes; a client that has gone ends the work. */
    void stream(StreamThreads threads, SseEventSink sink, Sse sse) {
        parts.subscribe(threads.relay(protocol, sink, sse));
    }

    /** Its last message alone; empty where it was cancelled. */
    CompletionStage<String> whole() {
        var last = new LastMessage<>(protocol);
        parts.subscribe(last);
        return last.message();
    }
}
