package org.gaiachat.datasets;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetPage;
import org.gaiachat.gaia.Document;

/** How datasets and documents are written in JSON. */
final class DatasetJson {

    private DatasetJson() {}

    static JsonObject page(DatasetPage page) {
        var datasets = Json.createArrayBuilder();
        page.datasets().forEach(dataset -> datasets.add(dataset(dataset)));
        var json = Json.createObjectBuilder().add("datasets", datasets);
        page.nextPageToken().ifPresent(token -> json.add("nextPageToken", token));
        return json.build();
    }

    static JsonObject details(DatasetDetails details) {
        var unreadable = Json.createArrayBuilder();
        details.unreadable()
                .forEach(file -> unreadable.add(
                        Json.createObjectBuilder().add("path", file.path()).add("reason", file.reason())));
        return dataset(details.dataset())
                .add("found", details.found())
                .add("unreadable", unreadable)
                .build();
    }

    static JsonObject document(Document document) {
        var passages = Json.createArrayBuilder();
        document.passages().forEach(part -> {
            var json = Json.createObjectBuilder().add("text", part.text());
            part.place().ifPresent(place -> json.add("place", place));
            passages.add(json);
        });
        return Json.createObjectBuilder()
                .add("id", document.id())
                .add("name", document.name())
                .add("path", document.path())
                .add("passages", passages)
                .build();
    }

    private static JsonObjectBuilder dataset(Dataset dataset) {
        var json = Json.createObjectBuilder()
                .add("name", dataset.name())
                .add("state", dataset.state().name().toLowerCase(Locale.ROOT))
                .add("documents", dataset.documents());
        dataset.description().ifPresent(description -> json.add("description", description));
        return json;
    }
}
