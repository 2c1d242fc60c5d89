package org.gaiachat.answers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Reads the number of the last event that a client has seen (HTML standard, 9.2.4). */
final class EventNumber {

    private EventNumber() {}

    /** The number, or 0 where there is none or it is no number: then all events are sent again. */
    static long of(HttpServletRequest request) {
        try {
            return Math.max(
                    0,
                    Long.parseLong(Optional.ofNullable(request.getHeader("Last-Event-ID"))
                            .map(String::strip)
                            .orElse("0")));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
