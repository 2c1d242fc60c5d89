package org.gaiachat.mcp;

import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Document;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * Datasets and documents for reading. The datasets are listed; no engine lists its documents, which answers and searches
 * name.
 */
@OnePerApplication
class Resources {

    private static final String JSON = "application/json";

    CompletionStage<JsonObjectBuilder> list(Message message, Gaia gaia) {
        Optional<String> page = Optional.of(message.text("cursor")).filter(cursor -> !cursor.isEmpty());
        return gaia.datasets(new DatasetQuery(Optional.empty(), page)).thenApply(found -> {
            var resources = JsonBuilders.array();
            found.datasets().forEach(dataset -> resources.add(listed(dataset)));
            var result = JsonBuilders.object().add("resources", resources);
            found.nextPageToken().ifPresent(next -> result.add("nextCursor", next));
            return result;
        });
    }

    CompletionStage<JsonObjectBuilder> read(String uri, Gaia gaia) {
        var resource = ResourceUri.of(uri)
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "There is no such resource here. Their names begin with gaia-chat://."));
        return resource.document()
                .map(id -> gaia.document(resource.dataset(), id)
                        .thenApply(document -> contents(uri, "text/plain", text(document))))
                .orElseGet(() -> gaia.dataset(resource.dataset())
                        .thenApply(found -> ToolJson.dataset(found.dataset()).build())
                        .thenApply(json -> contents(uri, JSON, json.toString())));
    }

    private static JsonObjectBuilder listed(Dataset dataset) {
        var json = JsonBuilders.object()
                .add("uri", ResourceUri.ofDataset(dataset.name()).toString())
                .add("name", dataset.name())
                .add("mimeType", JSON);
        dataset.description().ifPresent(description -> json.add("description", description));
        return json;
    }

    private static JsonObjectBuilder contents(String uri, String type, String text) {
        var one = JsonBuilders.object().add("uri", uri).add("mimeType", type).add("text", text);
        return JsonBuilders.object().add("contents", JsonBuilders.array().add(one));
    }

    private static String text(Document document) {
        return document.passages().stream().map(Document.Part::text).collect(Collectors.joining("\n\n"));
    }
}
