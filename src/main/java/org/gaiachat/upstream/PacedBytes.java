package org.gaiachat.upstream;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.apache.hc.core5.http.nio.CapacityChannel;

/**
 * The bytes of a reply, given as they are asked for. What comes unasked waits here, and the connection is read no further
 * than {@link #WINDOW} ahead.
 */
final class PacedBytes implements Flow.Subscription {

    /** How much of a reply may wait for its reader, in bytes. */
    static final int WINDOW = 16 * 1024;

    private final BodySubscriber<Void> reader;
    private final Runnable close;
    private List<ByteBuffer> waiting = new ArrayList<>();
    private long wanted;
    private boolean ended;
    private Throwable failure;
    /** The last signal was given, or none is wanted. */
    private boolean over;

    private boolean giving;
    private CapacityChannel connection;
    private int taken;

    /**
     * Nothing has come yet.
     *
     * @param close closes the connection
     */
    PacedBytes(BodySubscriber<Void> reader, Runnable close) {
        this.reader = reader;
        this.close = close;
    }

    /** Some bytes have come; the buffer is the caller's again afterwards. */
    void came(ByteBuffer bytes) {
        ByteBuffer kept = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
        synchronized (this) {
            if (over) {
                return;
            }
            waiting.add(kept);
        }
        give();
    }

    /** All bytes have come; what becomes of the connection afterwards is no news. */
    void ended() {
        synchronized (this) {
            ended = failure == null;
        }
        give();
    }

    /** No more will come. */
    void failed(Throwable met) {
        synchronized (this) {
            failure = ended ? null : met;
        }
        give();
    }

    /** Where to say that more may be read. */
    void readFrom(CapacityChannel given) throws IOException {
        synchronized (this) {
            connection = given;
        }
        readOn();
    }

    @Override
    public void request(long n) {
        synchronized (this) {
            wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
        }
        give();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            over = true;
            waiting = List.of();
        }
        close.run();
    }

    /** Gives what can be given; one thread at a time, and whoever comes meanwhile leaves it to that one. */
    private void give() {
        synchronized (this) {
            if (giving) {
                return;
            }
            giving = true;
        }
        while (true) {
            List<ByteBuffer> bytes;
            synchronized (this) {
                boolean some = !over && !waiting.isEmpty() && wanted > 0;
                boolean last = !over && waiting.isEmpty() && (ended || failure != null);
                if (!some && !last) {
                    giving = false;
                    return;
                }
                bytes = waiting;
                waiting = some ? new ArrayList<>(2) : waiting;
                wanted -= some && wanted < Long.MAX_VALUE ? 1 : 0;
                over = last;
            }
            tell(bytes);
        }
    }

    private void tell(List<ByteBuffer> bytes) {
        if (!bytes.isEmpty()) {
            int count = bytes.stream().mapToInt(ByteBuffer::remaining).sum();
            reader.onNext(bytes);
            synchronized (this) {
                taken += count;
            }
            readOn();
        } else if (failure == null) {
            reader.onComplete();
        } else {
            reader.onError(failure);
        }
    }

    /** Lets the connection be read on once half of the window was taken: it has to be woken up for that. */
    private void readOn() {
        CapacityChannel open;
        int more;
        synchronized (this) {
            if (connection == null || taken < WINDOW / 2) {
                return;
            }
            open = connection;
            more = taken;
            taken = 0;
        }
        try {
            open.update(more);
        } catch (IOException closed) {
            // whoever reads is told by the connection itself
        }
    }
}
