package org.gaiachat.datasets;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetPage;
import org.gaiachat.gaia.DatasetStatistics;
import org.gaiachat.gaia.Document;
import org.gaiachat.gaia.UploadSession;
import org.gaiachat.gaia.UploadedFile;
import org.gaiachat.json.JsonBuilders;

/** How datasets and documents are written in JSON. */
final class DatasetJson {

    private DatasetJson() {}

    static JsonObject page(DatasetPage page) {
        var datasets = JsonBuilders.array();
        page.datasets().forEach(dataset -> datasets.add(dataset(dataset)));
        var json = JsonBuilders.object().add("datasets", datasets);
        page.nextPageToken().ifPresent(token -> json.add("nextPageToken", token));
        return json.build();
    }

    static JsonObject details(DatasetDetails details) {
        var unreadable = JsonBuilders.array();
        details.unreadable()
                .forEach(file -> unreadable.add(
                        JsonBuilders.object().add("path", file.path()).add("reason", file.reason())));
        return dataset(details.dataset())
                .add("found", details.found())
                .add("unreadable", unreadable)
                .add("statistics", statistics(details.statistics()))
                .build();
    }

    static JsonObject session(UploadSession session) {
        return JsonBuilders.object()
                .add("id", session.id())
                .add("dataset", session.dataset())
                .add("expiresAt", session.expiresAt().toString())
                .build();
    }

    static JsonObject uploaded(UploadedFile file) {
        return JsonBuilders.object()
                .add("dataset", file.dataset())
                .add("name", file.name())
                .add("size", file.size())
                .build();
    }

    static JsonObject one(Dataset dataset) {
        return dataset(dataset).build();
    }

    private static JsonObjectBuilder statistics(DatasetStatistics statistics) {
        var json = JsonBuilders.object()
                .add("found", statistics.found())
                .add("indexed", statistics.indexed())
                .add("failed", statistics.failed())
                .add("passages", statistics.passages())
                .add("bytes", statistics.bytes());
        statistics.lastIndexed().ifPresent(at -> json.add("lastIndexed", at.toString()));
        return json;
    }

    static JsonObject document(Document document) {
        var passages = JsonBuilders.array();
        document.passages().forEach(part -> {
            var json = JsonBuilders.object().add("text", part.text());
            part.place().ifPresent(place -> json.add("place", place));
            passages.add(json);
        });
        return JsonBuilders.object()
                .add("id", document.id())
                .add("name", document.name())
                .add("path", document.path())
                .add("passages", passages)
                .build();
    }

    private static JsonObjectBuilder dataset(Dataset dataset) {
        var json = JsonBuilders.object()
                .add("name", dataset.name())
                .add("state", dataset.state().name().toLowerCase(Locale.ROOT))
                .add("documents", dataset.documents());
        dataset.description().ifPresent(description -> json.add("description", description));
        return json;
    }
}
