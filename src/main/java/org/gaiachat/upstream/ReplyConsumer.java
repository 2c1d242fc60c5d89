package org.gaiachat.upstream;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Hands one reply on to its reader: the head, then the bytes at the reader's pace, then how it ended. */
final class ReplyConsumer implements AsyncResponseConsumer<Void>, FutureCallback<Void> {

    private final BodyHandler<Void> reader;
    private final BooleanSupplier requestSent;
    private final CompletableFuture<Void> head = new Head();
    private Future<Void> exchange;
    private AsyncExecRuntime connection;
    private boolean cut;
    private boolean whole;
    private boolean told;
    private volatile PacedBytes body;
    private FutureCallback<Void> end;

    /** {@code requestSent} says whether the connection has taken the whole request. */
    ReplyConsumer(BodyHandler<Void> reader, BooleanSupplier requestSent) {
        this.reader = reader;
        this.requestSent = requestSent;
    }

    /** Ends with the head of the reply; cancelling it closes the connection. */
    CompletableFuture<Void> head() {
        return head;
    }

    /** The exchange is on its way to a connection. */
    void begun(Future<Void> sending) {
        boolean late;
        synchronized (this) {
            exchange = sending;
            late = cut;
        }
        if (late) {
            sending.cancel(true);
        }
    }

    /** The exchange has a connection; false where nobody wants the reply any more. */
    synchronized boolean connected(AsyncExecRuntime given) {
        connection = given;
        return !cut;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext context, FutureCallback<Void> whole)
            throws HttpException {
        if (isOfProxy(response)) {
            throw new HttpException("The proxy refused the connection.");
        }
        end = whole;
        BodySubscriber<Void> subscriber = reader.apply(ReplyHead.of(response));
        body = new PacedBytes(subscriber, this::cut);
        head.complete(null);
        subscriber.onSubscribe(body);
        if (entity == null) {
            streamEnd(List.of());
        }
    }

    /** The client hands on as the reply what a proxy says instead of a tunnel: there is no way to the server yet. */
    private synchronized boolean isOfProxy(HttpResponse response) {
        return connection == null || response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED;
    }

    @Override
    public void updateCapacity(CapacityChannel capacity) throws IOException {
        body.readFrom(capacity);
    }

    @Override
    public void consume(ByteBuffer bytes) {
        body.came(bytes);
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        synchronized (this) {
            whole = true;
        }
        end.completed(null);
        if (!requestSent.getAsBoolean()) {
            // the exchange goes on until it is, which may be never
            tellEnd();
        }
    }

    /** The connection serves others from here on: whoever asks again because of this reply gets it, and not a new one. */
    @Override
    public void releaseResources() {
        tellEnd();
    }

    private void tellEnd() {
        synchronized (this) {
            if (!whole || told) {
                return;
            }
            told = true;
        }
        body.ended();
    }

    @Override
    public void failed(Exception met) {
        // The client can tell a request as cancelled whose reply is whole: it ended before its way to cancel was known.
        tellEnd();
        Exception failure = met instanceof ConnectTimeoutException
                ? (Exception) new HttpConnectTimeoutException("no connection in time").initCause(met)
                : met;
        if (body != null) {
            body.failed(failure);
        } else {
            head.completeExceptionally(failure);
        }
    }

    @Override
    public void cancelled() {
        failed(new CancellationException());
    }

    @Override
    public void completed(Void nothing) {
        // the reader has been told
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // the reply itself follows
    }

    /**
     * Closes the connection, unless the reply is whole and it can serve again. Cancelling the exchange does not always close
     * it, since that may still mean the way to it.
     */
    private void cut() {
        AsyncExecRuntime open;
        Future<Void> begun;
        synchronized (this) {
            cut = true;
            open = whole ? null : connection;
            begun = whole ? null : exchange;
        }
        if (open != null) {
            open.discardEndpoint();
        } else if (begun != null) {
            begun.cancel(true);
        }
    }

    private final class Head extends CompletableFuture<Void> {

        @Override
        public boolean cancel(boolean interrupts) {
            boolean first = super.cancel(interrupts);
            if (first) {
                cut();
            }
            return first;
        }
    }
}
