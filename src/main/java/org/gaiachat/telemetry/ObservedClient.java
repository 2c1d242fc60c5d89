package org.gaiachat.telemetry;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A client whose asynchronous requests are measured and carry their trace. */
final class ObservedClient extends HttpClient {

    private final HttpClient client;
    private final Function<URI, Optional<String>> routes;
    private final UpstreamInstruments instruments;

    ObservedClient(HttpClient client, Function<URI, Optional<String>> routes, UpstreamInstruments instruments) {
        this.client = client;
        this.routes = routes;
        this.instruments = instruments;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return routes.apply(request.uri())
                .map(template -> observed(instruments.begin(request, template), request, handler))
                .orElseGet(() -> client.sendAsync(request, handler));
    }

    private <T> CompletableFuture<HttpResponse<T>> observed(
            ObservedCall call, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        var sent = client.sendAsync(instruments.traced(request, call.context()), head -> {
            call.answered(head.statusCode());
            var reader = new Held<HttpResponse.BodySubscriber<T>>();
            call.forCaller(() -> reader.value = handler.apply(head));
            return new ObservedReply<>(reader.value, call);
        });
        return new Outcome<>(sent, call);
    }

    private static final class Held<T> {
        private T value;
    }

    /** The future of a request: what it leads to is done on behalf of whoever called; cancelling it ends the request. */
    private static final class Outcome<T> extends CompletableFuture<T> {

        private final CompletableFuture<T> sent;
        private final ObservedCall call;

        Outcome(CompletableFuture<T> sent, ObservedCall call) {
            this.sent = sent;
            this.call = call;
            sent.whenComplete((response, failure) -> {
                if (failure == null) {
                    call.forCaller(() -> complete(response));
                } else {
                    call.failed(failure);
                    call.forCaller(() -> completeExceptionally(failure));
                }
            });
        }

        @Override
        public boolean cancel(boolean interrupts) {
            if (!isDone()) {
                call.unanswered();
            }
            return sent.cancel(interrupts) | super.cancel(interrupts);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushed) {
        return client.sendAsync(request, handler, pushed);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client.send(request, handler);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
