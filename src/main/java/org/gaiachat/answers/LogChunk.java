package org.gaiachat.answers;

import java.util.Arrays;

/**
 * A piece of an answer's log: events one after the other, each as its kind, its length and its data. Thousands of answers
 * run at once, so an event costs two bytes beside its data and no object, and what most readers have read is packed.
 */
final class LogChunk {

    /** The kind, and a length of up to four times seven bits. */
    static final int MOST_OVERHEAD = 5;

    /** What was written after this one; nothing while it is the last. */
    LogChunk next;

    private byte[] bytes;
    private int used;
    private boolean packed;

    LogChunk(int size) {
        bytes = new byte[size];
    }

    boolean hasRoomFor(byte[] data) {
        return used + data.length + MOST_OVERHEAD <= bytes.length;
    }

    void add(EventKind kind, byte[] data) {
        bytes[used++] = (byte) kind.ordinal();
        int rest = data.length;
        while (rest >= 0x80) {
            bytes[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[used++] = (byte) rest;
        System.arraycopy(data, 0, bytes, used, data.length);
        used += data.length;
    }

    /** Lets go of what is not used: nothing will be added. Gives how many bytes that was. */
    int trim() {
        int spare = bytes.length - used;
        bytes = Arrays.copyOf(bytes, used);
        return spare;
    }

    /** Makes it small: nothing will be added. Gives how many bytes that spared. */
    int pack() {
        byte[] small = PackedBytes.of(bytes, used);
        int spare = bytes.length - small.length;
        if (spare <= 0) {
            return 0;
        }
        bytes = small;
        packed = true;
        return spare;
    }

    /** The same to be read: this one, or where it is packed a copy that is not. */
    LogChunk opened() {
        if (!packed) {
            return this;
        }
        var open = new LogChunk(0);
        open.bytes = PackedBytes.unpacked(bytes, used);
        open.used = used;
        open.next = next; // what is packed is never the last
        return open;
    }

    /** Whether all events that begin before this offset are all there are. */
    boolean endsAt(int offset) {
        return offset >= used;
    }

    /** Shows the event at an offset; gives the offset of the next one. */
    int show(int offset, Event to) {
        int at = offset;
        EventKind kind = EventKind.ALL[bytes[at++]];
        int length = 0;
        int shift = 0;
        byte b;
        do {
            b = bytes[at++];
            length |= (b & 0x7F) << shift;
            shift += 7;
        } while (b < 0);
        to.is(kind, bytes, at, length);
        return at + length;
    }

    /** What an event is shown to. */
    interface Event {
        void is(EventKind kind, byte[] bytes, int from, int length);
    }
}
