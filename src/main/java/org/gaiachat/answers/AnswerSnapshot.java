package org.gaiachat.answers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.gaiachat.json.JsonBuilders;

/** An answer as JSON, put together from its log: text and sources are there already, escaped. */
final class AnswerSnapshot {

    private AnswerSnapshot() {}

    static String of(String id, AnswerLog log, RunEnd end) {
        var text = new ByteArrayOutputStream();
        var sources = new ByteArrayOutputStream();
        log.each((kind, bytes, from, length) -> {
            if (kind == EventKind.TOKEN) {
                text.write(bytes, from, length);
            } else if (kind == EventKind.SOURCES) {
                sources.reset();
                sources.write(bytes, from, length);
            }
        });
        var json = new StringBuilder(JsonBuilders.object()
                .add("id", id)
                .add("state", end.state())
                .build()
                .toString());
        json.setLength(json.length() - 1);
        json.append(",\"text\":\"")
                .append(text.toString(StandardCharsets.UTF_8))
                .append("\",\"sources\":");
        json.append(sources.size() == 0 ? "[]" : sources.toString(StandardCharsets.UTF_8));
        String told = end.told();
        if (told.isEmpty()) {
            json.append('}');
        } else if (end.state().equals("failed")) {
            json.append(",\"problem\":").append(told).append('}');
        } else {
            json.append(',').append(told, 1, told.length());
        }
        return json.toString();
    }
}
