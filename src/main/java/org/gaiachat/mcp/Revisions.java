package org.gaiachat.mcp;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.gaiachat.json.JsonBuilders;

/**
 * The revisions of the protocol that are spoken here: the current one, in which each request says all there is to know of
 * it, and those before, in which a client introduces itself first. What it says then is not needed, so nothing is kept.
 */
final class Revisions {

    /** The current one. */
    static final String CURRENT = "2026-07-28";

    /** Those with an introduction, the latest first, since Streamable HTTP began. */
    static final List<String> INTRODUCED = List.of("2025-11-25", "2025-06-18", "2025-03-26");

    private Revisions() {}

    /** All of them. */
    static JsonArray all() {
        return JsonBuilders.array(
                        Stream.concat(Stream.of(CURRENT), INTRODUCED.stream()).toList())
                .build();
    }

    /** The one to speak with a client that introduces itself with another one: its own, or the latest that it may know. */
    static String agreed(JsonValue asked) {
        return asked instanceof JsonString known && INTRODUCED.contains(known.getString())
                ? known.getString()
                : INTRODUCED.get(0);
    }
}
