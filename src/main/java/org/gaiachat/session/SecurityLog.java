package org.gaiachat.session;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;

/**
 * What matters for security and what administers, one line each in the log {@code org.gaiachat.security}: a word for the
 * event, then names and values. Never a key, a cookie, a question or an answer; and whatever a client sends stays within
 * its value.
 */
final class SecurityLog {

    private static final System.Logger LOG = System.getLogger("org.gaiachat.security");
    private static final int LONGEST = 200;

    private SecurityLog() {}

    /** An event of a request: with its method, its path and where it comes from. */
    static void event(String event, HttpServletRequest request) {
        write(
                event,
                "method",
                request.getMethod(),
                "path",
                request.getRequestURI(),
                "address",
                request.getRemoteAddr());
    }

    /** An event with names and values in turns. */
    static void write(String event, String... namesAndValues) {
        LOG.log(Level.INFO, line(event, namesAndValues));
    }

    static String line(String event, String... namesAndValues) {
        var line = new StringBuilder("event=").append(event);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            line.append(' ').append(namesAndValues[i]).append('=').append(value(namesAndValues[i + 1]));
        }
        return line.toString();
    }

    /** Letters and digits of any language as they are; all else that could end a value, a line or hide in one is escaped. */
    private static String value(String given) {
        var value = new StringBuilder();
        given.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isLetterOrDigit(c) || c < 128 && "-_.:/%+".indexOf(c) >= 0) {
                value.appendCodePoint(c);
            } else {
                value.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return value.toString();
    }
}
