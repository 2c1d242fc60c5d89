package org.gaiachat.upstream;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Cuts a stream of server-sent events into events, however the bytes are cut (HTML standard, 9.2.6). Lines are found in
 * the bytes and decoded whole: in UTF-8 no byte of a longer character looks like a line's end.
 *
 * <p>Other than the standard, it gives the last event of a stream that ends without a blank line.
 */
public final class EventParser {

    private final EventBuilder event;
    private final LineBytes line = new LineBytes();
    private boolean afterReturn;
    private boolean firstLine = true;

    /** Gives each event once it is complete, on the thread that feeds. */
    public EventParser(Consumer<WireEvent> events) {
        event = new EventBuilder(events);
    }

    /**
     * Takes more bytes.
     *
     * @throws EndlessEvent where an event is longer than any that means something
     */
    public void feed(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (afterReturn) {
                afterReturn = false;
                if (bytes.get(bytes.position()) == '\n') {
                    bytes.get();
                    continue;
                }
            }
            byte end = line.takeUntilEnd(bytes);
            if (end != 0) {
                afterReturn = end == '\r';
                closeLine();
            }
        }
    }

    /** The stream is over: what is unfinished is given as it is. */
    public void end() {
        if (line.length() > 0) {
            closeLine();
        }
        event.close();
    }

    private void closeLine() {
        int from = firstLine && line.startsWithMark() ? LineBytes.MARK : 0;
        firstLine = false;
        event.line(line, from);
        line.clear();
    }
}
