package org.gaiachat.upstream;

import java.util.function.Consumer;

/** Makes events of lines. */
final class EventBuilder {

    /** No event that means something is longer; a stream without blank lines must not fill the memory. */
    static final int MOST_BYTES = 1024 * 1024;

    private final Consumer<WireEvent> events;
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;
    private int bytes;
    private String name = "";

    EventBuilder(Consumer<WireEvent> events) {
        this.events = events;
    }

    void line(LineBytes line, int from) {
        if (line.length() == from) {
            close();
            return;
        }
        int colon = from;
        while (colon < line.length() && line.at(colon) != ':') {
            colon++;
        }
        int value = Math.min(colon + 1, line.length());
        if (value < line.length() && line.at(value) == ' ') {
            value++;
        }
        // A line that begins with a colon is a comment: its field has no name.
        switch (line.text(from, colon)) {
            case "data" -> append(line, value);
            case "event" -> name = line.text(value, line.length());
            default -> {}
        }
    }

    /** The event is complete. */
    void close() {
        if (hasData) {
            events.accept(new WireEvent(name, data.toString()));
        }
        name = "";
        data.setLength(0);
        hasData = false;
        bytes = 0;
    }

    private void append(LineBytes line, int value) {
        bytes += line.length() - value + 1;
        if (bytes > MOST_BYTES) {
            throw new EndlessEvent();
        }
        if (hasData) {
            data.append('\n');
        }
        hasData = true;
        data.append(line.text(value, line.length()));
    }
}
