package org.gaiachat.answers;

import java.util.Arrays;

/** Events as they go to a browser, one after the other. */
final class WireBuffer {

    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes = new byte[256];
    private int length;

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void event(long number, EventKind kind, byte[] from, int at, int count) {
        int most = 4 + LONGEST_NUMBER + kind.before().length + count + kind.after().length;
        if (length + most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + most));
        }
        bytes[length++] = 'i';
        bytes[length++] = 'd';
        bytes[length++] = ':';
        bytes[length++] = ' ';
        number(number);
        put(kind.before(), 0, kind.before().length);
        put(from, at, count);
        put(kind.after(), 0, kind.after().length);
    }

    private void number(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private void put(byte[] from, int at, int count) {
        System.arraycopy(from, at, bytes, length, count);
        length += count;
    }
}
