package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one event carries, freed of its wrapping. Gaia's kinds of events come as the event's name, as the one field of a
 * wrapping object, or not at all: then it is data.
 *
 * @param kind what it is
 * @param outer the object as it came; ids may stand beside the wrapped object
 * @param content what was wrapped
 */
record Payload(Kind kind, Fields outer, JsonValue content) {

    enum Kind {
        PROGRESS,
        DATA,
        FOLLOW_UP,
        ERROR,
        END
    }

    private static final Map<String, Kind> WRAPPINGS = Map.of(
            "progress", Kind.PROGRESS, "data", Kind.DATA, "follow_up", Kind.FOLLOW_UP, "followUp", Kind.FOLLOW_UP);
    private static final Map<String, Kind> NAMES = Map.of(
            "progress", Kind.PROGRESS,
            "follow_up", Kind.FOLLOW_UP,
            "followup", Kind.FOLLOW_UP,
            "error", Kind.ERROR,
            "done", Kind.END,
            "end", Kind.END);

    /** The payloads of an event whose data is JSON. */
    static List<Payload> of(String eventName, JsonObject object) {
        var outer = Fields.of(object);
        var found = new ArrayList<Payload>();
        Kind named = kind(eventName);
        for (String wrapping : List.of("progress", "data", "follow_up", "followUp")) {
            Kind wrapped = WRAPPINGS.get(wrapping);
            // “data” may be no more than a wrapping around what the event's name tells
            Kind kind = wrapped == Kind.DATA && named != Kind.END ? named : wrapped;
            outer.value(wrapping).ifPresent(content -> found.add(new Payload(kind, outer, content)));
        }
        outer.value("error").filter(Payload::says).ifPresent(error -> found.add(new Payload(Kind.ERROR, outer, error)));
        boolean bare = found.stream().noneMatch(payload -> payload.kind() == Kind.DATA)
                && answerText(outer).isPresent();
        boolean untold = named == Kind.ERROR && found.stream().noneMatch(payload -> payload.kind() == Kind.ERROR);
        if (found.isEmpty() || bare || untold) {
            found.add(0, new Payload(named, outer, object));
        }
        return found;
    }

    static Kind kind(String eventName) {
        return NAMES.getOrDefault(eventName.toLowerCase(Locale.ROOT), Kind.DATA);
    }

    Fields inner() {
        return Fields.of(content);
    }

    /** More of the answer. */
    Optional<String> answerText() {
        return content instanceof JsonString text ? Optional.of(text.getString()) : answerText(inner());
    }

    /** What is told to the reader beside the answer, in whatever field it stands. */
    Optional<String> words() {
        return answerText()
                .or(() -> inner().written("message", "question", "progress", "status", "description"))
                .or(() -> {
                    List<String> questions = inner().words("questions", "followUpQuestions");
                    return questions.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", questions));
                });
    }

    private static Optional<String> answerText(Fields fields) {
        return fields.written("responseString", "token", "text")
                .or(() -> fields.child("delta").written("content"))
                .or(() -> fields.list("choices").stream()
                        .flatMap(choice -> choice.child("delta").written("content").stream())
                        .findFirst());
    }

    private static boolean says(JsonValue error) {
        return error != JsonValue.FALSE
                && !(error instanceof JsonString text && text.getString().isBlank());
    }
}
