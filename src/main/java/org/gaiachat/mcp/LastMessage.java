package org.gaiachat.mcp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.relay.Protocol;

/** Waits for what a tool's work ends with. */
final class LastMessage<P> implements Flow.Subscriber<P> {

    private final Protocol<P> protocol;
    private final CompletableFuture<String> message = new CompletableFuture<>();

    LastMessage(Protocol<P> protocol) {
        this.protocol = protocol;
    }

    CompletionStage<String> message() {
        return message;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(P part) {
        List<Protocol.Event> events = protocol.events(part);
        if (protocol.isLast(part)) {
            end(events);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(protocol.failure(failure));
    }

    @Override
    public void onComplete() {
        if (!message.isDone()) {
            end(protocol.failure(new GaiaException(new UpstreamFault.AnswerCutShort())));
        }
    }

    private void end(List<Protocol.Event> events) {
        message.complete(events.isEmpty() ? "" : events.get(events.size() - 1).data());
    }
}
