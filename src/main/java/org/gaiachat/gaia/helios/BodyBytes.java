package org.gaiachat.gaia.helios;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;

/** A body that is kept until it is whole, bounded: what exceeds any list or answer of Gaia's is none. */
final class BodyBytes {

    private static final int MOST = 16 * 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    BodyBytes() {
        this(MOST);
    }

    BodyBytes(int most) {
        this.most = most;
    }

    boolean hasRoomFor(ByteBuffer more) {
        return bytes.size() + more.remaining() <= most;
    }

    void add(ByteBuffer more) {
        if (!hasRoomFor(more)) {
            throw new GaiaException(new UpstreamFault.GaiaAnswerUnreadable());
        }
        byte[] copy = new byte[more.remaining()];
        more.get(copy);
        bytes.writeBytes(copy);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
