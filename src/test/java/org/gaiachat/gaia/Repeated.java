package org.gaiachat.gaia;

import java.io.InputStream;

/** The same bytes again and again: a large file that is never whole in memory. */
final class Repeated extends InputStream {

    private final byte[] bytes;
    private final long length;
    private long at;

    Repeated(byte[] bytes, int times) {
        this.bytes = bytes;
        this.length = (long) bytes.length * times;
    }

    @Override
    public int read() {
        return at == length ? -1 : bytes[(int) (at++ % bytes.length)] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) {
        if (at == length) {
            return -1;
        }
        int count = (int) Math.min(most, length - at);
        for (int i = 0; i < count; i++) {
            target[from + i] = bytes[(int) (at++ % bytes.length)];
        }
        return count;
    }
}
