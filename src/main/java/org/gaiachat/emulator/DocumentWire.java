package org.gaiachat.emulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.gaiachat.gaia.Passage;
import org.gaiachat.json.JsonBuilders;

/** Documents as they are sent. */
record DocumentWire(Shape shape) {

    JsonArrayBuilder list(List<CitedDocument> documents) {
        var list = JsonBuilders.array();
        documents.forEach(document -> list.add(shape.isTutorial() ? tutorial(document) : tenant(document)));
        return list;
    }

    private static JsonObjectBuilder tenant(CitedDocument document) {
        var citations = JsonBuilders.array();
        document.passages()
                .forEach(passage -> citations.add(
                        JsonBuilders.object().add("textSnippet", passage.text()).add("cosineScore", passage.score())));
        return JsonBuilders.object()
                .add("documentId", document.key().documentId())
                .add("uid", document.key().uid())
                .add("name", document.name())
                .add("absolutePath", document.path())
                .add("type", "file")
                .add("datasetId", DatasetKey.of(document.key().dataset()))
                .add("downloadUrl", JsonValue.NULL)
                .add("citations", citations);
    }

    /** One passage is all that a document of the tutorial has; several become paragraphs of one. */
    private static JsonObjectBuilder tutorial(CitedDocument document) {
        String snippet = document.passages().stream().map(Passage::text).collect(Collectors.joining("\n\n"));
        return JsonBuilders.object()
                .add("docId", document.key().documentId())
                .add("filename", document.name())
                .add("filepath", document.path())
                .add("snippet", snippet)
                .add("score", document.score())
                .add(
                        "metadata",
                        JsonBuilders.object()
                                .add("datasetName", document.key().dataset())
                                .add("uid", document.key().uid()));
    }
}
