package org.gaiachat.answers;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;
import org.gaiachat.json.JsonBuilders;

/** How answers and their parts are written in JSON. */
public final class AnswerJson {

    private AnswerJson() {}

    static JsonObject started(String id, java.util.Optional<String> conversationId) {
        var json = JsonBuilders.object().add("id", id);
        conversationId.ifPresent(conversation -> json.add("conversationId", conversation));
        return json.build();
    }

    static JsonObject text(String text) {
        return JsonBuilders.object().add("text", text).build();
    }

    static JsonObject finished(AnswerPart.Finished end) {
        return JsonBuilders.object()
                .add("queryUid", end.queryUid())
                .add("conversationId", end.conversationId())
                .add("conversationName", end.conversationName())
                .add("finishReason", end.reason().code())
                .build();
    }

    static JsonObject stopped() {
        return JsonBuilders.object().add("finishReason", "stopped").build();
    }

    /** The list of sources, as in the event {@code sources} and in a conversation's history. */
    public static JsonArrayBuilder sources(List<Source> sources) {
        var list = JsonBuilders.array();
        sources.forEach(source -> list.add(source(source)));
        return list;
    }

    /** Passages, as in a list of sources. */
    public static JsonArrayBuilder passages(List<Passage> passages) {
        var list = JsonBuilders.array();
        passages.forEach(passage -> list.add(passage(passage)));
        return list;
    }

    private static JsonObjectBuilder source(Source source) {
        var json = JsonBuilders.object()
                .add("n", source.n())
                .add("documentId", source.documentId())
                .add("dataset", source.dataset())
                .add("name", source.name())
                .add("path", source.path())
                .add("passages", passages(source.passages()));
        source.url().ifPresent(url -> json.add("url", url.toString()));
        return json;
    }

    private static JsonObjectBuilder passage(Passage passage) {
        var json = JsonBuilders.object()
                .add("text", passage.text())
                .add("score", passage.score())
                .add("quotes", JsonBuilders.array(passage.quotes()));
        passage.place().ifPresent(place -> json.add("place", place));
        passage.position().ifPresent(position -> json.add("position", position));
        return json;
    }
}
