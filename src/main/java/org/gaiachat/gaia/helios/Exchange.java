package org.gaiachat.gaia.helios;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.UpstreamFault;

/**
 * One request and its reply. Bytes are read from the connection only when they are pulled; the silence limit holds only
 * while they are waited for.
 */
final class Exchange implements Flow.Subscriber<List<ByteBuffer>> {

    private final HttpRequest request;
    private final Reply reply;
    private final Duration limit;
    private final SilenceLimit silence;
    private final Circuit.Attempt attempt;
    private final AtomicBoolean over = new AtomicBoolean();
    private CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> sending;
    private Flow.Subscription connection;
    private Duration pulledBefore;

    Exchange(HttpRequest request, Reply reply, HeliosThreads threads, Duration limit, Circuit.Attempt attempt) {
        this.request = request;
        this.reply = reply;
        this.limit = limit;
        this.attempt = attempt;
        this.silence = new SilenceLimit(threads, this::silent);
    }

    Exchange start(HttpClient client) {
        silence.expectWithin(limit);
        var begun = client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher());
        synchronized (this) {
            sending = begun;
        }
        begun.whenComplete(this::head);
        return this;
    }

    /** Asks for more bytes, within the silence limit. */
    void pull() {
        pull(limit);
    }

    /** Asks for more bytes, within a limit of its own. */
    void pull(Duration within) {
        Flow.Subscription open;
        synchronized (this) {
            open = connection;
            pulledBefore = open == null ? within : null;
        }
        if (open != null && !over.get()) {
            silence.expectWithin(within);
            open.request(1);
        }
    }

    /** What is waited for is ours to give, not Gaia's: its silence means nothing. */
    void waitsForUs() {
        silence.heard();
    }

    /** Gaia has been given something and is to take it. */
    void waitsForGaia() {
        if (!over.get()) {
            silence.expectWithin(limit);
        }
    }

    /** Closes the connection, whether or not the reply has begun; nothing more is told. */
    void cancel() {
        over.set(true);
        attempt.givenUp();
        disconnect();
    }

    private void head(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, Throwable failure) {
        silence.heard();
        if (failure != null) {
            fail(TransportFault.before(failure), failure);
            return;
        }
        attempt.answered(response.statusCode());
        if (!over.get()) {
            reply.begun(response.statusCode(), response.headers());
        }
        response.body().subscribe(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        Duration within;
        synchronized (this) {
            connection = given;
            within = pulledBefore;
        }
        if (over.get()) {
            given.cancel();
        } else if (within != null) {
            pull(within);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        silence.heard();
        if (!over.get()) {
            reply.bytes(more);
        }
    }

    @Override
    public void onComplete() {
        silence.end();
        if (over.compareAndSet(false, true)) {
            reply.ended();
        }
    }

    @Override
    public void onError(Throwable failure) {
        silence.end();
        fail(new UpstreamFault.AnswerCutShort(), failure);
    }

    private void silent() {
        fail(new UpstreamFault.GaiaSilent(limit), null);
        disconnect();
    }

    private void fail(GaiaFault fault, Throwable cause) {
        if (over.compareAndSet(false, true)) {
            var failure = cause == null ? new GaiaException(fault) : new GaiaException(fault, SafeCause.of(cause));
            attempt.failed(failure);
            reply.failed(failure);
        }
    }

    /** No lock is held while the client is called: it may call back. */
    private void disconnect() {
        silence.end();
        Flow.Subscription open;
        CompletableFuture<?> begun;
        synchronized (this) {
            open = connection;
            begun = sending;
        }
        if (open != null) {
            open.cancel();
        }
        if (begun != null) {
            // Before the headers are there, cancelling the future is what closes the connection.
            begun.cancel(true);
        }
    }
}
