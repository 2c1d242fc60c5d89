package org.gaiachat.upstream;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the HTTP client would log the headers of requests, the key among them. It never does. */
final class WireLog {

    private static final String NAME = "org.apache.hc.client5.http.headers";

    /** Java itself asks for the logger first (docs/adr/031). */
    private static final System.Logger ASKED_BY_JAVA = System.getLogger(NAME);

    /** Kept, so that its level is. */
    private static final Logger HEADERS = headers();

    private WireLog() {}

    static void silence() {
        HEADERS.setLevel(Level.OFF);
    }

    private static Logger headers() {
        ASKED_BY_JAVA.isLoggable(System.Logger.Level.ERROR); // is made when it is first used
        return Logger.getLogger(NAME);
    }
}
