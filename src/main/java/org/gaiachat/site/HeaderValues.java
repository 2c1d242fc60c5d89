package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the values of a request header mean. Browsers send the same few values again and again, so their meanings are
 * kept; the number kept is bounded, because anybody can send anything.
 *
 * @param <T> the meaning
 */
final class HeaderValues<T> {

    private static final int MOST_KEPT = 64;
    private static final int LONGEST_KEPT = 256;

    private final String header;
    private final Function<String, T> reading;
    private final Map<String, T> kept = new ConcurrentHashMap<>();

    HeaderValues(String header, Function<String, T> reading) {
        this.header = header;
        this.reading = reading;
    }

    /** The meaning of the request's header; one that is sent in several lines is one list (RFC 9110, 5.3). */
    T in(HttpServletRequest request) {
        return of(list(request, header));
    }

    private T of(String value) {
        T meaning = kept.get(value);
        if (meaning == null) {
            meaning = reading.apply(value);
            if (kept.size() < MOST_KEPT && value.length() <= LONGEST_KEPT) {
                kept.put(value, meaning);
            }
        }
        return meaning;
    }

    /** All lines of a header as one list, empty where there is none. */
    static String list(HttpServletRequest request, String header) {
        if (request.getHeader(header) == null) {
            return "";
        }
        var lines = request.getHeaders(header);
        String first = lines.nextElement();
        return lines.hasMoreElements() ? first + "," + String.join(",", Collections.list(lines)) : first;
    }
}
