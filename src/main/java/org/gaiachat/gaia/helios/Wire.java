package org.gaiachat.gaia.helios;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;

/** Sends requests to Gaia. What only reads is tried a second time where the first try met nobody. */
final class Wire implements AutoCloseable {

    private static final int LEAST_PAUSE_MILLIS = 100;
    private static final int MOST_PAUSE_MILLIS = 300;

    private final HeliosThreads threads = new HeliosThreads();
    private final Requests requests;
    private final HttpClient client;
    private final Duration silence;

    Wire(HeliosSettings settings) {
        requests = new Requests(settings);
        silence = settings.silence();
        client = Connections.open(settings, threads.work());
    }

    HeliosThreads threads() {
        return threads;
    }

    Requests requests() {
        return requests;
    }

    /** Begins to send; what comes is told to the reply, at the pace at which it pulls. */
    Exchange send(HttpRequest request, Reply reply) {
        return new Exchange(request, reply, threads, silence).start(client);
    }

    /** Asks for something whose body is read as it comes. */
    PulledStream stream(HttpRequest request) {
        var stream = new PulledStream();
        return stream.of(send(request, stream));
    }

    /** Asks for something whole that changes nothing. */
    CompletableFuture<GaiaReply> read(Call call) {
        try {
            WholeReply first = once(call);
            return first.future()
                    .handle((reply, failure) -> worthAnother(first, reply, failure) ? again(call) : first.future())
                    .thenCompose(last -> last);
        } catch (GaiaException knownBeforeAsking) {
            return CompletableFuture.failedFuture(knownBeforeAsking);
        }
    }

    /** Asks for a change, once. */
    CompletableFuture<GaiaReply> change(Call call) {
        try {
            return once(call).future();
        } catch (GaiaException knownBeforeAsking) {
            return CompletableFuture.failedFuture(knownBeforeAsking);
        }
    }

    @Override
    public void close() {
        threads.close();
    }

    private WholeReply once(Call call) {
        var reply = new WholeReply();
        return reply.of(send(requests.of(call, Requests.JSON), reply));
    }

    private CompletableFuture<GaiaReply> again(Call call) {
        // Not all at the same moment: whoever is down is met by everybody that waits for it.
        int pause = ThreadLocalRandom.current().nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS);
        var later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, threads.work());
        return CompletableFuture.supplyAsync(() -> once(call).future(), later).thenCompose(reply -> reply);
    }

    private static boolean worthAnother(WholeReply first, GaiaReply reply, Throwable failure) {
        if (failure == null) {
            return reply.busy();
        }
        return first.unanswered()
                && failure instanceof GaiaException met
                && met.fault() instanceof GaiaFault.GaiaUnreachable;
    }
}
