package org.gaiachat.telemetry;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.gaiachat.upstream.UpstreamClient;

/** A client whose requests are measured and carry their trace. */
final class ObservedClient implements UpstreamClient {

    private final UpstreamClient client;
    private final Function<URI, Optional<String>> routes;
    private final UpstreamInstruments instruments;

    ObservedClient(UpstreamClient client, Function<URI, Optional<String>> routes, UpstreamInstruments instruments) {
        this.client = client;
        this.routes = routes;
        this.instruments = instruments;
    }

    @Override
    public CompletableFuture<Void> send(HttpRequest request, BodyHandler<Void> reader) {
        return routes.apply(request.uri())
                .map(template -> observed(instruments.begin(request, template), request, reader))
                .orElseGet(() -> client.send(request, reader));
    }

    private CompletableFuture<Void> observed(ObservedCall call, HttpRequest request, BodyHandler<Void> reader) {
        var sent = call.isTraced()
                ? client.send(instruments.traced(request, call.context()), head -> traced(call, head, reader))
                : client.send(request, head -> measured(call, head, reader));
        return new Outcome(sent, call);
    }

    private static BodySubscriber<Void> measured(ObservedCall call, ResponseInfo head, BodyHandler<Void> reader) {
        call.answered(head.statusCode());
        return reader.apply(head);
    }

    private static BodySubscriber<Void> traced(ObservedCall call, ResponseInfo head, BodyHandler<Void> reader) {
        call.answered(head.statusCode());
        var body = new AtomicReference<BodySubscriber<Void>>();
        call.forCaller(() -> body.set(reader.apply(head)));
        return new ObservedReply(body.get(), call);
    }

    /**
     * The future of a request, told after its failure was measured: what it leads to is done on behalf of whoever called;
     * cancelling it ends the request.
     */
    private static final class Outcome extends CompletableFuture<Void> {

        private final CompletableFuture<Void> sent;

        Outcome(CompletableFuture<Void> sent, ObservedCall call) {
            this.sent = sent;
            sent.whenComplete((head, failure) -> {
                if (failure == null) {
                    call.forCaller(() -> complete(null));
                } else {
                    call.failed(failure);
                    call.forCaller(() -> completeExceptionally(failure));
                }
            });
        }

        @Override
        public boolean cancel(boolean interrupts) {
            return sent.cancel(interrupts) | super.cancel(interrupts);
        }
    }
}
