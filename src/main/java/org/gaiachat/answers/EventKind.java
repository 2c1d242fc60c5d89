package org.gaiachat.answers;

import java.nio.charset.StandardCharsets;

/** The kinds of events in an answer's stream, and what stands around each one's data (HTML standard, 9.2). */
enum EventKind {
    /** The question was taken. */
    STARTED("started", "", ""),
    /** More of the text. Of these there are thousands, so the log holds their text alone, escaped. */
    TOKEN("token", "{\"text\":\"", "\"}"),
    /** What the engine is doing. */
    PROGRESS("progress", "", ""),
    /** All sources known so far. */
    SOURCES("sources", "", ""),
    /** The end of an answer that was finished or stopped. */
    DONE("done", "", ""),
    /** The end of an answer that failed. */
    PROBLEM("problem", "", "");

    static final EventKind[] ALL = values();

    private final byte[] before;
    private final byte[] after;

    EventKind(String name, String before, String after) {
        this.before = ("\nevent: " + name + "\ndata: " + before).getBytes(StandardCharsets.UTF_8);
        this.after = (after + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What comes between the event's number and its data. */
    byte[] before() {
        return before;
    }

    /** What comes after its data. */
    byte[] after() {
        return after;
    }
}
