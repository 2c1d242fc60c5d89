package org.gaiachat.answers;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes that are kept for long and seldom read, deflated (RFC 1951) at the fastest level. Thousands of answers share one
 * packer, which takes more memory itself than they have to pack at a time.
 */
final class PackedBytes {

    private static final Object ONE_AT_A_TIME = new Object();
    private static final Deflater DEFLATER = new Deflater(Deflater.BEST_SPEED, true);
    private static final Inflater INFLATER = new Inflater(true);

    private PackedBytes() {}

    /** The first bytes of these, packed; which may be more of them. */
    static byte[] of(byte[] bytes, int length) {
        byte[] packed = new byte[length + length / 1000 + 64]; // what can't be packed grows a little
        synchronized (ONE_AT_A_TIME) {
            DEFLATER.setInput(bytes, 0, length);
            DEFLATER.finish();
            int size = DEFLATER.deflate(packed);
            DEFLATER.reset();
            return Arrays.copyOf(packed, size);
        }
    }

    /** What was packed; its length has to be known. */
    static byte[] unpacked(byte[] packed, int length) {
        byte[] bytes = new byte[length];
        synchronized (ONE_AT_A_TIME) {
            try {
                INFLATER.setInput(packed);
                if (INFLATER.inflate(bytes) != length) {
                    throw new IllegalStateException("These bytes were packed by somebody else.");
                }
                return bytes;
            } catch (DataFormatException e) {
                throw new IllegalStateException("These bytes were packed by somebody else.", e);
            } finally {
                INFLATER.reset();
            }
        }
    }
}
