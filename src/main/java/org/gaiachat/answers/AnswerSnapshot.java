package org.gaiachat.answers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An answer as JSON, put together from its log: text, sources and the last event are there already, in JSON and in UTF-8.
 */
final class AnswerSnapshot implements LogChunk.Event {

    private static final byte[] NOTHING = {};
    private static final byte[] NO_SOURCES = bytes("[]");

    private final ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
    private byte[] sources = NO_SOURCES;
    private byte[] told = NOTHING;
    private boolean failed;

    private AnswerSnapshot() {}

    /** What the log holds; {@code id} is a UUID, which needs no escaping. */
    static byte[] of(String id, AnswerLog log, RunEnd end) {
        return new AnswerSnapshot().written(id, log, end.state());
    }

    @Override
    public void is(EventKind kind, byte[] bytes, int from, int length) {
        switch (kind) {
            case TOKEN -> json.write(bytes, from, length);
            case SOURCES -> sources = copy(bytes, from, length);
            case DONE, PROBLEM -> {
                told = copy(bytes, from, length);
                failed = kind == EventKind.PROBLEM;
            }
            case STARTED, PROGRESS -> {
                // told while it runs
            }
        }
    }

    private byte[] written(String id, AnswerLog log, RunEnd.State state) {
        put("{\"id\":\"" + id + "\",\"state\":\"" + state.word() + "\",\"text\":\"");
        log.each(this);
        put("\",\"sources\":");
        json.writeBytes(sources);
        if (failed) {
            put(",\"problem\":");
            json.writeBytes(told);
        } else if (told.length > 2) {
            put(",");
            json.write(told, 1, told.length - 2); // the members of the object
        }
        put("}");
        return json.toByteArray();
    }

    private void put(String text) {
        json.writeBytes(bytes(text));
    }

    private static byte[] copy(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
