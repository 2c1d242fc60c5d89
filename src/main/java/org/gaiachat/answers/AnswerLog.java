package org.gaiachat.answers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The numbered events of one answer. It grows until it is closed; readers are woken at every change and read from the
 * place they are at, each at its own pace. Thousands of answers are kept after their end, so an ended one holds its bytes
 * and little beside.
 */
final class AnswerLog {

    private static final int FIRST_CHUNK = 1024;
    private static final int CHUNK = 2048;
    private static final Runnable[] NONE = {};

    private final LogSpace space;
    private final int beside;
    private final Runnable readersMoved;
    private LogChunk first;
    private LogChunk newest;
    /** The one before the newest, which readers may be at; those before it are packed. */
    private LogChunk full;

    /** Never changed, but replaced by another. */
    private volatile Runnable[] readers = NONE;

    private long events;
    private long written;
    private long furthestRead;
    private long taken;
    private boolean overdrawn;
    private boolean closed;

    /**
     * An empty log.
     *
     * @param beside bytes that are kept as long as this log, for which space is taken too
     * @param readersMoved told when a reader has taken something or is gone
     */
    AnswerLog(LogSpace space, int beside, Runnable readersMoved) {
        this.space = space;
        this.beside = beside;
        this.readersMoved = readersMoved;
    }

    /** Appends an event; false where it is closed or no memory is left. */
    boolean append(EventKind kind, byte[] data) {
        return add(kind, data, false);
    }

    /** Appends the last event; whatever comes later is dropped. */
    boolean close(EventKind kind, String data) {
        return add(kind, data.getBytes(StandardCharsets.UTF_8), true);
    }

    private boolean add(EventKind kind, byte[] data, boolean last) {
        synchronized (this) {
            if (closed || !hasRoom(data, last)) {
                return false;
            }
            newest.add(kind, data);
            events++;
            written += data.length;
            closed = last;
            if (last) {
                packFull();
                give(overdrawn ? 0 : newest.trim());
            }
        }
        for (Runnable reader : readers) {
            reader.run();
        }
        return true;
    }

    /** The last event is taken in any case: without it nobody would know of the end. */
    private boolean hasRoom(byte[] data, boolean last) {
        if (newest != null && newest.hasRoomFor(data)) {
            return true;
        }
        int size = Math.max(newest == null ? FIRST_CHUNK : CHUNK, data.length + LogChunk.MOST_OVERHEAD);
        int needed = size + (newest == null ? beside : 0);
        if (space.take(needed)) {
            taken += needed;
        } else if (last) {
            overdrawn = true;
        } else {
            return false;
        }
        var fresh = new LogChunk(size);
        if (newest == null) {
            first = fresh;
        } else {
            newest.next = fresh;
        }
        packFull();
        full = newest;
        newest = fresh;
        return true;
    }

    private void packFull() {
        if (full != null) {
            give(full.pack());
            full = null;
        }
    }

    private void give(int spare) {
        space.give(spare);
        taken -= spare;
    }

    /** The events after a place as they go to a browser, about so many bytes of them, at least one where there is one. */
    WireBuffer after(LogPlace place, int most) {
        var wire = new WireBuffer();
        synchronized (this) {
            while (wire.length() < most && atEvent(place)) {
                place.number++;
                place.offset = place.chunk.show(place.offset, (kind, bytes, from, length) -> {
                    wire.event(place.number, kind, bytes, from, length);
                    place.read += length;
                });
            }
            furthestRead = Math.max(furthestRead, place.read);
        }
        readersMoved.run();
        return wire;
    }

    /** The place after an event; the end where there is no such event yet. */
    synchronized LogPlace placeAfter(long number) {
        var place = new LogPlace();
        while (place.number < number && atEvent(place)) {
            place.number++;
            place.offset = place.chunk.show(place.offset, (kind, bytes, from, length) -> place.read += length);
        }
        return place;
    }

    /** Shows all events. */
    synchronized void each(LogChunk.Event reader) {
        for (LogChunk chunk = first; chunk != null; chunk = chunk.next) {
            LogChunk open = chunk.opened();
            for (int at = 0; !open.endsAt(at); ) {
                at = open.show(at, reader);
            }
        }
    }

    /** Whether nothing comes after this place any more. */
    synchronized boolean endsAt(LogPlace place) {
        return closed && place.number >= events;
    }

    /** How many bytes have been written that no reader has taken yet; none while nobody reads. */
    synchronized long ahead() {
        return readers.length == 0 ? 0 : written - furthestRead;
    }

    /** How much it has taken of its space. */
    synchronized long taken() {
        return taken;
    }

    synchronized void addReader(Runnable wake) {
        Runnable[] more = Arrays.copyOf(readers, readers.length + 1);
        more[readers.length] = wake;
        readers = more;
    }

    void removeReader(Runnable wake) {
        synchronized (this) {
            Runnable[] others =
                    Stream.of(readers).filter(reader -> reader != wake).toArray(Runnable[]::new);
            readers = others.length == 0 ? NONE : others;
        }
        readersMoved.run();
    }

    private boolean atEvent(LogPlace place) {
        place.chunk = place.chunk == null ? first : place.chunk;
        while (place.chunk != null && place.chunk.endsAt(place.offset)) {
            if (place.chunk.next == null) {
                return false;
            }
            place.chunk = place.chunk.next;
            place.offset = 0;
        }
        place.chunk = place.chunk == null ? null : place.chunk.opened();
        return place.chunk != null;
    }
}
