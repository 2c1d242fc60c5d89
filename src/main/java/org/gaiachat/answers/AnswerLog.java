package org.gaiachat.answers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The numbered events of one answer. It grows until it is closed; readers are woken at every change and read from the
 * place they are at, each at its own pace.
 */
final class AnswerLog {

    private static final int FIRST_CHUNK = 1024;
    private static final int CHUNK = 4096;

    private final LogSpace space;
    private final int beside;
    private final Runnable readersMoved;
    private final List<LogChunk> chunks = new ArrayList<>(4);
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
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
        synchronized (chunks) {
            if (closed || !hasRoom(data, last)) {
                return false;
            }
            chunks.get(chunks.size() - 1).add(kind, data);
            events++;
            written += data.length;
            closed = last;
            if (last && !overdrawn) {
                int spare = chunks.get(chunks.size() - 1).trim();
                space.give(spare);
                taken -= spare;
            }
        }
        readers.forEach(Runnable::run);
        return true;
    }

    /** The last event is taken in any case: without it nobody would know of the end. */
    private boolean hasRoom(byte[] data, boolean last) {
        if (chunks.isEmpty() || !chunks.get(chunks.size() - 1).hasRoomFor(data)) {
            int size = Math.max(chunks.isEmpty() ? FIRST_CHUNK : CHUNK, data.length + LogChunk.MOST_OVERHEAD);
            int needed = size + (chunks.isEmpty() ? beside : 0);
            if (space.take(needed)) {
                taken += needed;
            } else if (last) {
                overdrawn = true;
            } else {
                return false;
            }
            chunks.add(new LogChunk(size));
        }
        return true;
    }

    /** The events after a place as they go to a browser, about so many bytes of them, at least one where there is one. */
    WireBuffer after(LogPlace place, int most) {
        var wire = new WireBuffer();
        synchronized (chunks) {
            while (wire.length() < most && atEvent(place)) {
                place.number++;
                place.offset = chunks.get(place.chunk).show(place.offset, (kind, bytes, from, length) -> {
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
    LogPlace placeAfter(long number) {
        var place = new LogPlace();
        synchronized (chunks) {
            while (place.number < number && atEvent(place)) {
                place.number++;
                place.offset =
                        chunks.get(place.chunk).show(place.offset, (kind, bytes, from, length) -> place.read += length);
            }
        }
        return place;
    }

    /** Shows all events. */
    void each(LogChunk.Event reader) {
        synchronized (chunks) {
            for (LogChunk chunk : chunks) {
                for (int at = 0; !chunk.endsAt(at); ) {
                    at = chunk.show(at, reader);
                }
            }
        }
    }

    /** Whether nothing comes after this place any more. */
    boolean endsAt(LogPlace place) {
        synchronized (chunks) {
            return closed && place.number >= events;
        }
    }

    /** How many bytes have been written that no reader has taken yet; none while nobody reads. */
    long ahead() {
        synchronized (chunks) {
            return readers.isEmpty() ? 0 : written - furthestRead;
        }
    }

    /** How much it has taken of its space. */
    long taken() {
        synchronized (chunks) {
            return taken;
        }
    }

    void addReader(Runnable wake) {
        readers.add(wake);
    }

    void removeReader(Runnable wake) {
        readers.remove(wake);
        readersMoved.run();
    }

    private boolean atEvent(LogPlace place) {
        while (place.chunk < chunks.size() && chunks.get(place.chunk).endsAt(place.offset)) {
            if (place.chunk == chunks.size() - 1) {
                return false;
            }
            place.chunk++;
            place.offset = 0;
        }
        return place.chunk < chunks.size();
    }
}
