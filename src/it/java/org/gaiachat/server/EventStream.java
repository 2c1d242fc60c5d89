package org.gaiachat.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads an event stream's lines into events, as the HTML standard describes it, as far as our server uses it. */
public final class EventStream {

    private EventStream() {}

    /** One event: its number, its name, its data. */
    public record Event(long number, String name, String data) {}

    /** All events of a stream that ends. */
    public static List<Event> read(Stream<String> lines) {
        var events = new ArrayList<Event>();
        var current = new String[3];
        lines.forEach(line -> {
            if (line.isEmpty() && current[2] != null) {
                events.add(new Event(Long.parseLong(current[0]), current[1], current[2]));
                current[2] = null;
            } else if (line.startsWith("id: ")) {
                current[0] = line.substring(4);
            } else if (line.startsWith("event: ")) {
                current[1] = line.substring(7);
            } else if (line.startsWith("data: ")) {
                current[2] = line.substring(6);
            }
        });
        return events;
    }
}
