package org.gaiachat.gaia.helios;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Upload;

/**
 * Passes the bytes of a file on to the connection, at the pace at which it takes them. It subscribes to the file at once,
 * as the port promises, and waits for the connection to ask; who is there first does not matter.
 */
final class UploadBody implements HttpRequest.BodyPublisher, Flow.Subscriber<ByteBuffer>, Flow.Subscription {

    private final OptionalLong size;
    private final AtomicLong sent = new AtomicLong();
    private final CompletableFuture<GaiaFault> failed = new CompletableFuture<>();
    private final CompletableFuture<Exchange> exchange = new CompletableFuture<>();
    private Flow.Subscription file;
    private Flow.Subscriber<? super ByteBuffer> connection;
    private long wanted;
    private boolean over;

    UploadBody(OptionalLong size) {
        this.size = size;
    }

    /** How many bytes have passed. */
    long sent() {
        return sent.get();
    }

    /** Tells the exchange who waits for whom. */
    void of(Exchange given) {
        exchange.complete(given);
    }

    /** What is wrong with the bytes themselves; it may never be known. */
    CompletableFuture<GaiaFault> failed() {
        return failed;
    }

    /** The connection needs to know it beforehand; without it the body goes in chunks. */
    @Override
    public long contentLength() {
        return size.orElse(-1);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        synchronized (this) {
            connection = subscriber;
        }
        subscriber.onSubscribe(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        long first;
        synchronized (this) {
            file = given;
            first = wanted;
        }
        if (isOver()) {
            given.cancel();
        } else if (first > 0) {
            given.request(first);
        }
    }

    @Override
    public void request(long n) {
        exchange.thenAccept(Exchange::waitsForUs);
        Flow.Subscription open;
        synchronized (this) {
            open = file;
            if (open == null) {
                wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
            }
        }
        if (open != null) {
            open.request(n);
        }
    }

    @Override
    public void onNext(ByteBuffer bytes) {
        if (isOver()) {
            return;
        }
        long now = sent.addAndGet(bytes.remaining());
        if (now > Upload.MOST_BYTES) {
            fail(new DatasetFault.FileTooLarge(Upload.MOST_BYTES));
        } else if (now > size.orElse(Long.MAX_VALUE)) {
            fail(new DatasetFault.UploadIncomplete());
        } else {
            exchange.thenAccept(Exchange::waitsForGaia);
            connection.onNext(bytes);
        }
    }

    @Override
    public void onError(Throwable failure) {
        fail(new DatasetFault.UploadIncomplete());
    }

    @Override
    public void onComplete() {
        if (size.isPresent() && size.getAsLong() != sent.get()) {
            fail(new DatasetFault.UploadIncomplete());
        } else if (end() && connection != null) {
            exchange.thenAccept(Exchange::waitsForGaia);
            connection.onComplete();
        }
    }

    /** Nobody takes bytes any more. */
    @Override
    public void cancel() {
        Flow.Subscription open;
        synchronized (this) {
            over = true;
            open = file;
        }
        if (open != null) {
            open.cancel();
        }
    }

    private void fail(GaiaFault fault) {
        if (!isOver()) {
            failed.complete(fault);
            cancel();
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized boolean end() {
        boolean first = !over;
        over = true;
        return first;
    }
}
