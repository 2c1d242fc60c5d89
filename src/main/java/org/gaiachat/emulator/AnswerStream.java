package org.gaiachat.emulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.gaiachat.gaia.AnswerPart;

/**
 * Streams an answer to a client: the next part is asked for when the one before is sent, so that a slow client slows the
 * engine and nothing is piled up; a client that has gone ends the answer. Between parts no thread is held.
 */
final class AnswerStream implements Flow.Subscriber<AnswerPart> {

    private final AnswerWire wire;
    private final Shape shape;
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor writers;
    private final Queue<JsonObject> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean last;
    private Flow.Subscription subscription;

    AnswerStream(Shape shape, SseEventSink sink, Sse sse, Executor writers) {
        this.wire = new AnswerWire(shape);
        this.shape = shape;
        this.sink = sink;
        this.sse = sse;
        this.writers = writers;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(AnswerPart part) {
        waiting.addAll(wire.events(part));
        last = part instanceof AnswerPart.Finished;
        later(this::sendNext);
    }

    @Override
    public void onError(Throwable failure) {
        waiting.add(Json.createObjectBuilder()
                .add("error", GaiaError.of(failure).json())
                .build());
        last = true;
        later(this::sendNext);
    }

    @Override
    public void onComplete() {
        // the last part ended the stream
    }

    /** One event at a time, each in a turn of its own, so that streams take turns. */
    private void sendNext() {
        JsonObject payload = waiting.poll();
        if (payload == null) {
            if (last) {
                end();
            } else {
                subscription.request(1);
            }
            return;
        }
        send(payload).whenComplete((sent, clientIsGone) -> later(clientIsGone == null ? this::sendNext : this::end));
    }

    private CompletionStage<?> send(JsonObject payload) {
        try {
            return sink.send(event(payload));
        } catch (RuntimeException clientIsGone) {
            return CompletableFuture.failedFuture(clientIsGone);
        }
    }

    private OutboundSseEvent event(JsonObject payload) {
        var event = sse.newEventBuilder().data(payload.toString());
        return (shape.isTutorial() ? event.name("message") : event).build();
    }

    private void later(Runnable work) {
        try {
            writers.execute(work);
        } catch (RejectedExecutionException shuttingDown) {
            end();
        }
    }

    private void end() {
        subscription.cancel();
        if (!sink.isClosed()) {
            sink.close();
        }
    }
}
