package org.gaiachat.conversations;

import java.util.List;
import java.util.Optional;
import org.gaiachat.json.JsonBody;

/**
 * What a browser tells of the conversations that it wants listed.
 *
 * @param known the ids that it was given; of more than the most allowed, the last ones
 * @param pageToken where the page before ended
 */
record ListRequest(List<String> known, Optional<String> pageToken) {

    /** Room for as many ids as are looked for, at five times their usual length. */
    static final int BODY_BYTES = 512 * 1024;

    private static final int MOST_KNOWN = 2_000;

    static ListRequest of(JsonBody body) {
        List<String> known = body.texts("known");
        return new ListRequest(
                known.subList(Math.max(0, known.size() - MOST_KNOWN), known.size()),
                body.text("pageToken").map(String::strip).filter(token -> !token.isEmpty()));
    }
}
