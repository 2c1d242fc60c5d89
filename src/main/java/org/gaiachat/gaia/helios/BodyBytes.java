package org.gaiachat.gaia.helios;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;

/** A body that is kept until it is whole, bounded: what exceeds any list or answer of Gaia's is none. */
final class BodyBytes {

    private static final int MOST = 16 * 1024 * 1024;

    private final int most;
    private byte[] bytes = {};
    private int size;

    BodyBytes() {
        this(MOST);
    }

    BodyBytes(int most) {
        this.most = most;
    }

    boolean hasRoomFor(ByteBuffer more) {
        return size + more.remaining() <= most;
    }

    void add(ByteBuffer more) {
        if (!hasRoomFor(more)) {
            throw new GaiaException(new UpstreamFault.GaiaAnswerUnreadable());
        }
        int all = size + more.remaining();
        if (all > bytes.length) {
            // most bodies come whole, and then take no more than their size
            bytes = Arrays.copyOf(bytes, Math.max(all, 2 * size));
        }
        more.get(bytes, size, more.remaining());
        size = all;
    }

    byte[] bytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
