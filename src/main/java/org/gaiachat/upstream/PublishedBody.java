package org.gaiachat.upstream;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Flow;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/** Gives the bytes of a request to the connection, at the pace at which it takes them. */
final class PublishedBody implements AsyncEntityProducer, Flow.Subscriber<ByteBuffer> {

    private final BodyPublisher publisher;
    private final Queue<ByteBuffer> ready = new ArrayDeque<>();
    private DataStreamChannel connection;
    private Flow.Subscription source;
    private boolean begun;
    private boolean asked;
    /** The connection's thread is taking bytes, and looks again before it leaves. */
    private boolean taking;

    private boolean ended;
    private boolean sent;
    private Throwable failure;

    PublishedBody(BodyPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        boolean first;
        synchronized (this) {
            connection = channel;
            taking = true;
            first = !begun;
            begun = true;
        }
        if (first) {
            publisher.subscribe(this);
        }
        ByteBuffer next = next();
        while (next != null) {
            channel.write(next);
            if (next.hasRemaining()) {
                leave();
                return;
            }
            next = next();
        }
        finish(channel);
    }

    /** Whether the connection has taken all of it. */
    synchronized boolean isSent() {
        return sent;
    }

    /** What is to be sent next, asked for where there is none; null where the source has none for now. */
    private ByteBuffer next() {
        Flow.Subscription from;
        synchronized (this) {
            if (!ready.isEmpty() && !ready.peek().hasRemaining()) {
                ready.remove();
            }
            if (!ready.isEmpty() || ended || asked || source == null) {
                return leaving(ready.peek());
            }
            asked = true;
            from = source;
        }
        from.request(1);
        synchronized (this) {
            return leaving(ready.peek());
        }
    }

    private ByteBuffer leaving(ByteBuffer found) {
        taking = found != null;
        return found;
    }

    private synchronized void leave() {
        taking = false;
    }

    private void finish(DataStreamChannel channel) throws IOException {
        boolean all;
        synchronized (this) {
            if (failure != null) {
                throw new IOException("The request's body broke off", failure);
            }
            all = ended && ready.isEmpty();
            sent = all;
        }
        if (all) {
            channel.endStream();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        synchronized (this) {
            source = given;
        }
        wake();
    }

    @Override
    public void onNext(ByteBuffer bytes) {
        synchronized (this) {
            asked = false;
            ready.add(bytes);
        }
        wake();
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            ended = true;
        }
        wake();
    }

    @Override
    public void onError(Throwable met) {
        synchronized (this) {
            failure = met;
        }
        wake();
    }

    private void wake() {
        DataStreamChannel waiting;
        synchronized (this) {
            waiting = taking ? null : connection;
        }
        if (waiting != null) {
            waiting.requestOutput();
        }
    }

    /** Whether the connection should ask for bytes; how many there are matters to nobody. */
    @Override
    public synchronized int available() {
        return !begun || !ready.isEmpty() || ended || failure != null || !asked ? 1 : 0;
    }

    @Override
    public long getContentLength() {
        return publisher.contentLength();
    }

    @Override
    public boolean isChunked() {
        return publisher.contentLength() < 0;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void failed(Exception met) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        Flow.Subscription open;
        synchronized (this) {
            open = ended ? null : source;
        }
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public String getContentType() {
        return null; // is among the request's headers
    }

    @Override
    public String getContentEncoding() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }
}
