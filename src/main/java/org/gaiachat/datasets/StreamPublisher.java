package org.gaiachat.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * Gives the bytes of a request's body to one subscriber, on the request's own thread, which waits for the client and for
 * whoever takes them.
 */
public final class StreamPublisher implements Flow.Publisher<ByteBuffer> {

    private static final int CHUNK = 64 * 1024;

    private final InputStream body;

    /** Of this body, which is read when somebody subscribes. */
    public StreamPublisher(InputStream body) {
        this.body = body;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        Demand demand = new Demand();
        subscriber.onSubscribe(demand);
        try {
            while (demand.takeOne()) {
                byte[] bytes = body.readNBytes(CHUNK);
                if (bytes.length == 0) {
                    subscriber.onComplete();
                    return;
                }
                subscriber.onNext(ByteBuffer.wrap(bytes));
            }
        } catch (IOException e) {
            subscriber.onError(e);
        }
    }

    /** How much is wanted; the engine may say so on any thread, and the request's thread waits for it. */
    private static final class Demand implements Flow.Subscription {

        private long wanted;
        private boolean cancelled;

        @Override
        public synchronized void request(long n) {
            wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
            notifyAll();
        }

        @Override
        public synchronized void cancel() {
            cancelled = true;
            notifyAll();
        }

        synchronized boolean takeOne() {
            try {
                while (wanted == 0 && !cancelled) {
                    wait();
                }
                wanted--;
                return !cancelled;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
