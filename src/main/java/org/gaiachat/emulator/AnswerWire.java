package org.gaiachat.emulator;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.json.JsonBuilders;

/**
 * One answer as it is sent, part by part or whole. What does not depend on the shape: documents come as soon as they are
 * known and once more with the end, and an answer without any begins with the words by which clients know that Gaia has
 * found nothing.
 */
final class AnswerWire {

    private static final String SORRY = "I am sorry. ";

    private final Shape shape;
    private CitedDocuments documents = new CitedDocuments(List.of());
    private boolean begun;

    AnswerWire(Shape shape) {
        this.shape = shape;
    }

    /** The payloads of the events of a part: none where this shape has none for it, and one for each word of a text. */
    List<JsonObject> events(AnswerPart part) {
        take(part);
        if (part instanceof AnswerPart.Text more) {
            return words(text(more)).map(word -> data(text(word))).toList();
        }
        if (part instanceof AnswerPart.Finished end) {
            return List.of(data(end(end, text(""))));
        }
        if (shape.isTutorial()) {
            return List.of();
        }
        return List.of(
                part instanceof AnswerPart.Progress progress ? progress(progress) : data(withDocuments(text(""))));
    }

    /** What belongs to the end of an answer, added to its text. */
    JsonObjectBuilder end(AnswerPart.Finished end, JsonObjectBuilder answer) {
        return withDocuments(answer)
                .add("queryUid", end.queryUid())
                .add("conversationId", end.conversationId())
                .add("conversationName", end.conversationName())
                .add("finishReason", "stop");
    }

    /** Remembers the documents. */
    void take(AnswerPart part) {
        if (part instanceof AnswerPart.Sources known) {
            documents = new CitedDocuments(known.sources());
        }
    }

    /** More of the text, as Gaia would write it. */
    String text(AnswerPart.Text more) {
        boolean sorry = !begun && documents.all().isEmpty();
        begun = true;
        return (sorry ? SORRY : "") + documents.renumbered(more.text());
    }

    static JsonObjectBuilder text(String text) {
        return JsonBuilders.object().add("responseString", text);
    }

    /** A text cut before each gap between words: together it is the same text. */
    private static Stream<String> words(String text) {
        return Stream.of(text.split("(?<=\\S)(?=\\s)"));
    }

    private static JsonObject progress(AnswerPart.Progress progress) {
        return JsonBuilders.object()
                .add("progress", JsonBuilders.object().add("message", progress.text()))
                .build();
    }

    private JsonObjectBuilder withDocuments(JsonObjectBuilder answer) {
        return answer.add("documents", new DocumentWire(shape).list(documents.all()));
    }

    private JsonObject data(JsonObjectBuilder content) {
        return shape.isTutorial()
                ? content.build()
                : JsonBuilders.object().add("data", content).build();
    }
}
