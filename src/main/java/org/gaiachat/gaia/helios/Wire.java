package org.gaiachat.gaia.helios;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.telemetry.Telemetry;
import org.gaiachat.upstream.PooledClient;
import org.gaiachat.upstream.ProxyChoice;
import org.gaiachat.upstream.UpstreamClient;
import org.gaiachat.upstream.UpstreamThreads;

/** Sends requests to Gaia, as long as it is there. */
final class Wire implements AutoCloseable {

    private final UpstreamThreads threads;
    private final Requests requests;
    private final PooledClient connections;
    private final UpstreamClient client;
    private final Circuit circuit;
    private final SecondTries secondTries;
    private final Duration silence;

    Wire(HeliosSettings settings, Circuit circuit, ProxyChoice proxies, Telemetry telemetry) {
        this.circuit = circuit;
        threads = new UpstreamThreads("gaia-helios", 8);
        secondTries = new SecondTries(threads.clock());
        requests = new Requests(settings);
        silence = settings.silence();
        connections = Connections.open(settings, threads, proxies);
        client = telemetry.client(connections, new GaiaRoutes(settings.baseUrl())::of);
    }

    private Wire(Wire shared, Requests requests) {
        this.requests = requests;
        circuit = shared.circuit;
        threads = shared.threads;
        secondTries = shared.secondTries;
        silence = shared.silence;
        connections = shared.connections;
        client = shared.client;
    }

    /** The same connections, threads and circuit, with another key. */
    Wire with(ApiKeySource key) {
        return new Wire(this, requests.with(key));
    }

    UpstreamThreads threads() {
        return threads;
    }

    Requests requests() {
        return requests;
    }

    Circuit circuit() {
        return circuit;
    }

    /**
     * Begins to send; what comes is told to the reply, at the pace at which it pulls.
     *
     * @throws GaiaException where Gaia is down and to be left alone
     */
    Exchange send(HttpRequest request, Reply reply) {
        Attempt attempt = requests.isGaias(request.uri()) ? circuit.begin() : Attempt.ELSEWHERE;
        return new Exchange(request, reply, threads, silence, attempt).start(client);
    }

    /** Asks for something whose body is read as it comes. */
    PulledStream stream(HttpRequest request) {
        var stream = new PulledStream(threads.ends());
        return stream.of(send(request, stream));
    }

    /** Asks for something whole that changes nothing, a second time if need be; it may be cancelled. */
    CompletableFuture<GaiaReply> read(Call call) {
        var open = new AtomicReference<Exchange>();
        return new Reading<GaiaReply>(open)
                .from(secondTries.of(() -> once(call, open)))
                .exceptionally(failure -> {
                    GaiaException met = GaiaFailure.of(failure);
                    throw met.fault() instanceof UpstreamFault.AnswerCutShort ? lost(met) : met;
                });
    }

    /** Asks for a change, once. */
    CompletableFuture<GaiaReply> change(Call call) {
        return once(call, new AtomicReference<>());
    }

    @Override
    public void close() {
        connections.close();
        threads.close();
    }

    private CompletableFuture<GaiaReply> once(Call call, AtomicReference<Exchange> open) {
        try {
            var reply = new WholeReply();
            open.set(send(requests.of(call, Requests.JSON), reply));
            // whoever waits for it may hold the thread that tells it
            return reply.of(open.get()).future().whenCompleteAsync((whole, failure) -> {}, threads.ends());
        } catch (GaiaException knownBeforeAsking) {
            return CompletableFuture.failedFuture(knownBeforeAsking);
        }
    }

    private static GaiaException lost(GaiaException failure) {
        return new GaiaException(
                new UpstreamFault.GaiaUnreachable("the connection was lost in the middle of its answer"),
                failure.getCause());
    }
}
