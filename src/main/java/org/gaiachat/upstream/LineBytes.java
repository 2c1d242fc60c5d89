package org.gaiachat.upstream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one line, bounded. */
final class LineBytes {

    /** The length of the byte order mark in UTF-8. */
    static final int MARK = 3;

    /** An event of 1 MB must pass; the rest is for the field's name. */
    private static final int MOST = EventBuilder.MOST_BYTES + 64;

    private byte[] bytes = new byte[256];
    private int length;

    /** Takes bytes up to the line's end and over it; tells the byte that ended it, or 0 where it goes on. */
    byte takeUntilEnd(ByteBuffer from) {
        int start = from.position();
        int limit = from.limit();
        int at = start;
        byte end = 0;
        while (at < limit && end == 0) {
            byte b = from.get(at++);
            end = b == '\n' || b == '\r' ? b : 0;
        }
        append(from, at - start - (end == 0 ? 0 : 1));
        from.position(at);
        return end;
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    boolean startsWithMark() {
        return length >= MARK && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    void clear() {
        length = 0;
    }

    private void append(ByteBuffer from, int count) {
        if (length + count > MOST) {
            throw new EndlessEvent();
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MOST, Math.max(bytes.length * 2, length + count)));
        }
        from.get(bytes, length, count);
        length += count;
    }
}
