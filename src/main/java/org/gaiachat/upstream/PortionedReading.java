package org.gaiachat.upstream;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.concurrent.locks.Lock;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that is read a portion at a time, because the client reads on for as long as something comes, whatever its
 * reader can take, and because it forgets the chunk that it has just read where reading on fails. So the end of the
 * connection, and its failure, are told with the next portion. A portion also ends with what there was: the client's
 * look for more would be one call of the system more for each token.
 */
final class PortionedReading implements IOSession {

    private static final int PORTION = PacedBytes.WINDOW;

    private final IOSession connection;
    // of the one thread that reads
    private int portion;
    private boolean drained;
    private IOException failure;

    PortionedReading(IOSession connection) {
        this.connection = connection;
    }

    /** Told when there is something to read: a portion begins. */
    @Override
    public void updateReadTime() {
        portion = 0;
        drained = false;
        connection.updateReadTime();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (portion >= PORTION || drained) {
            return 0;
        }
        int room = into.remaining();
        int count = failure == null ? readOrFail(into) : -1;
        drained = count > 0 && count < room;
        if (count < 0 && portion > 0) {
            return 0;
        }
        if (failure != null) {
            throw failure;
        }
        portion += Math.max(0, count);
        return count;
    }

    private int readOrFail(ByteBuffer into) {
        try {
            return connection.read(into);
        } catch (IOException broken) {
            failure = broken;
            return -1;
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return connection.write(bytes);
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public void close(CloseMode mode) {
        connection.close(mode);
    }

    @Override
    public String getId() {
        return connection.getId();
    }

    @Override
    public IOEventHandler getHandler() {
        return connection.getHandler();
    }

    @Override
    public void upgrade(IOEventHandler handler) {
        connection.upgrade(handler);
    }

    @Override
    public Lock getLock() {
        return connection.getLock();
    }

    @Override
    public void enqueue(Command command, Command.Priority priority) {
        connection.enqueue(command, priority);
    }

    @Override
    public boolean hasCommands() {
        return connection.hasCommands();
    }

    @Override
    public Command poll() {
        return connection.poll();
    }

    @Override
    public ByteChannel channel() {
        return connection.channel();
    }

    @Override
    public SocketAddress getRemoteAddress() {
        return connection.getRemoteAddress();
    }

    @Override
    public SocketAddress getLocalAddress() {
        return connection.getLocalAddress();
    }

    @Override
    public int getEventMask() {
        return connection.getEventMask();
    }

    @Override
    public void setEventMask(int mask) {
        connection.setEventMask(mask);
    }

    @Override
    public void setEvent(int event) {
        connection.setEvent(event);
    }

    @Override
    public void clearEvent(int event) {
        connection.clearEvent(event);
    }

    @Override
    public Status getStatus() {
        return connection.getStatus();
    }

    @Override
    public Timeout getSocketTimeout() {
        return connection.getSocketTimeout();
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        connection.setSocketTimeout(timeout);
    }

    @Override
    public long getLastReadTime() {
        return connection.getLastReadTime();
    }

    @Override
    public long getLastWriteTime() {
        return connection.getLastWriteTime();
    }

    @Override
    public long getLastEventTime() {
        return connection.getLastEventTime();
    }

    @Override
    public void updateWriteTime() {
        connection.updateWriteTime();
    }
}
