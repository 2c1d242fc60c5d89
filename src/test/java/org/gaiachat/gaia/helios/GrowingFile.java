package org.gaiachat.gaia.helios;

import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** A file that is made as it is asked for, and knows how much of it was. */
final class GrowingFile implements Flow.Publisher<ByteBuffer> {

    private static final int CHUNK = 64 * 1024;

    private final long size;
    private final AtomicLong given = new AtomicLong();

    GrowingFile(long size) {
        this.size = size;
    }

    long given() {
        return given.get();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {

            private boolean over;

            @Override
            public synchronized void request(long n) {
                for (long i = 0; i < n && !over; i++) {
                    long left = size - given.get();
                    int count = (int) Math.min(CHUNK, left);
                    given.addAndGet(count);
                    over = count == left;
                    subscriber.onNext(ByteBuffer.allocate(count));
                    if (over) {
                        subscriber.onComplete();
                    }
                }
            }

            @Override
            public void cancel() {
                over = true;
            }
        });
    }
}
