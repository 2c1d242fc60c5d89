package org.gaiachat.answers;

import java.util.Optional;

/** Reads the number of the last event that a client has seen. */
final class EventNumber {

    private EventNumber() {}

    /** The number, or 0 where there is none or it is no number: then all events are sent again. */
    static long of(Optional<String> lastEventId) {
        try {
            return Math.max(0, Long.parseLong(lastEventId.map(String::strip).orElse("0")));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
