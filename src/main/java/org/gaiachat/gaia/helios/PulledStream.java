package org.gaiachat.gaia.helios;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.gaiachat.gaia.GaiaException;

/** A reply's body as a stream for a thread of its reader's own, which waits; bytes are pulled as they are read. */
final class PulledStream extends InputStream implements Reply {

    /** What comes for a pull: bytes, the end, or a failure. */
    private record Come(List<ByteBuffer> bytes, boolean end, IOException failure) {}

    private final CompletableFuture<GaiaReply> head = new CompletableFuture<>();
    private final BlockingQueue<Come> come = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> unread = new ArrayDeque<>();
    private final Executor ends;
    private Exchange exchange;
    private boolean ended;

    /** Asked nothing yet; whoever waits for its head is told by these threads. */
    PulledStream(Executor ends) {
        this.ends = ends;
    }

    /** The status and the headers, without the body. */
    CompletableFuture<GaiaReply> head() {
        return head.whenCompleteAsync((known, failure) -> {}, ends);
    }

    PulledStream of(Exchange given) {
        exchange = given;
        return this;
    }

    @Override
    public void begun(int status, HttpHeaders headers) {
        head.complete(new GaiaReply(status, headers, new byte[0]));
    }

    @Override
    public void bytes(List<ByteBuffer> more) {
        come.add(new Come(more, false, null));
    }

    @Override
    public void ended() {
        come.add(new Come(List.of(), true, null));
    }

    @Override
    public void failed(GaiaException failure) {
        if (!head.completeExceptionally(failure)) {
            come.add(new Come(List.of(), true, new IOException(failure.getMessage(), failure)));
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (unread.isEmpty() && !ended) {
            await();
        }
        if (unread.isEmpty()) {
            return -1;
        }
        ByteBuffer bytes = unread.peek();
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, from, count);
        if (!bytes.hasRemaining()) {
            unread.remove();
        }
        return count;
    }

    @Override
    public void close() {
        exchange.cancel();
        come.add(new Come(List.of(), true, new IOException("The stream was closed.")));
    }

    private void await() throws IOException {
        try {
            exchange.pull();
            Come next = come.take();
            ended = next.end();
            next.bytes().stream().filter(ByteBuffer::hasRemaining).forEach(unread::add);
            if (next.failure() != null) {
                throw next.failure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
