package org.gaiachat.upstream;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the HTTP client would log the headers of requests, the key among them. It never does. */
final class WireLog {

    /** Kept, so that its level is. */
    private static final Logger HEADERS = Logger.getLogger("org.apache.hc.client5.http.headers");

    private WireLog() {}

    static void silence() {
        HEADERS.setLevel(Level.OFF);
    }
}
