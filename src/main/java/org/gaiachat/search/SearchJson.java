package org.gaiachat.search;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.gaiachat.answers.AnswerJson;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.json.JsonBuilders;

/** How a page of found documents is written in JSON. */
final class SearchJson {

    private SearchJson() {}

    static JsonObject page(SearchPage page) {
        var documents = JsonBuilders.array();
        page.documents().forEach(document -> documents.add(document(document)));
        var json = JsonBuilders.object()
                .add("queryUid", page.queryUid())
                .add("total", page.total())
                .add("documents", documents);
        page.nextPageToken().ifPresent(token -> json.add("nextPageToken", token));
        return json.build();
    }

    private static JsonObjectBuilder document(SearchPage.FoundDocument document) {
        return JsonBuilders.object()
                .add("documentId", document.documentId())
                .add("name", document.name())
                .add("path", document.path())
                .add("score", document.score())
                .add("passages", AnswerJson.passages(document.passages()));
    }
}
