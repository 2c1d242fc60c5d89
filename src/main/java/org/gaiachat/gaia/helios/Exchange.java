package org.gaiachat.gaia.helios;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.upstream.Connection;
import org.gaiachat.upstream.LostConnection;
import org.gaiachat.upstream.SafeCause;
import org.gaiachat.upstream.SilenceLimit;
import org.gaiachat.upstream.UpstreamClient;
import org.gaiachat.upstream.UpstreamThreads;

/**
 * One request and its reply. Bytes are read from the connection only when they are pulled; the silence limit holds only
 * while they are waited for.
 */
final class Exchange implements HttpResponse.BodySubscriber<Void> {

    private final HttpRequest request;
    private final Reply reply;
    private final Duration limit;
    private final SilenceLimit silence;
    private final Attempt attempt;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Connection connection = new Connection();
    private Duration pulledBefore;

    Exchange(HttpRequest request, Reply reply, UpstreamThreads threads, Duration limit, Attempt attempt) {
        this.request = request;
        this.reply = reply;
        this.limit = limit;
        this.attempt = attempt;
        this.silence = new SilenceLimit(threads.clock(), threads.work(), this::silent);
    }

    Exchange start(UpstreamClient client) {
        silence.expectWithin(limit);
        // The head is taken by the handler, not from the future: that would be told by one more thread.
        var sent = client.send(request, this::head);
        connection.sending(sent);
        sent.whenComplete((nothing, failure) -> {
            if (failure != null && !connection.hasBegun()) {
                silence.heard();
                fail(new UpstreamFault.GaiaUnreachable(LostConnection.reason(failure)), failure);
            }
        });
        return this;
    }

    /** Asks for more bytes, within the silence limit. */
    void pull() {
        pull(limit);
    }

    /** Asks for more bytes, within a limit of its own. */
    void pull(Duration within) {
        Optional<Flow.Subscription> open;
        synchronized (this) {
            open = connection.bytes();
            pulledBefore = open.isEmpty() ? within : null;
        }
        if (open.isPresent() && !over.get()) {
            silence.expectWithin(within);
            open.get().request(1);
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

    private Exchange head(HttpResponse.ResponseInfo response) {
        connection.begun();
        silence.heard();
        attempt.answered(response.statusCode());
        if (!over.get()) {
            reply.begun(response.statusCode(), response.headers());
        }
        return this;
    }

    /** There at once: the body is told as it comes. */
    @Override
    public CompletionStage<Void> getBody() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        Duration within;
        synchronized (this) {
            connection.open(given);
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

    private void disconnect() {
        silence.end();
        connection.cut();
    }
}
