package org.gaiachat.mcp;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.gaiachat.answers.AnswerJson;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetPage;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.Source;
import org.gaiachat.gaia.Topic;
import org.gaiachat.json.JsonBuilders;

/** What tools give, in JSON; as {@code offer.json} describes it. */
final class ToolJson {

    private ToolJson() {}

    static JsonObjectBuilder datasets(DatasetPage page) {
        var datasets = JsonBuilders.array();
        page.datasets().forEach(dataset -> datasets.add(dataset(dataset)));
        var json = JsonBuilders.object().add("datasets", datasets);
        page.nextPageToken().ifPresent(token -> json.add("nextPageToken", token));
        return json;
    }

    static JsonObjectBuilder dataset(Dataset dataset) {
        var json = JsonBuilders.object()
                .add("name", dataset.name())
                .add("state", dataset.state().name().toLowerCase(Locale.ROOT))
                .add("documents", dataset.documents());
        dataset.description().ifPresent(description -> json.add("description", description));
        return json;
    }

    static JsonArrayBuilder topics(List<Topic> topics) {
        var list = JsonBuilders.array();
        topics.forEach(topic -> list.add(topic(topic)));
        return list;
    }

    private static JsonObjectBuilder topic(Topic topic) {
        var json = JsonBuilders.object()
                .add("name", topic.name())
                .add("coverage", topic.coverage())
                .add("suggestedQuestions", JsonBuilders.array(topic.suggestedQuestions()))
                .add("children", topics(topic.children()));
        topic.summary().ifPresent(summary -> json.add("summary", summary));
        return json;
    }

    static JsonObjectBuilder found(String dataset, SearchPage page) {
        var documents = JsonBuilders.array();
        page.documents()
                .forEach(document -> documents.add(JsonBuilders.object()
                        .add(
                                "uri",
                                ResourceUri.ofDocument(dataset, document.documentId())
                                        .toString())
                        .add("name", document.name())
                        .add("path", document.path())
                        .add("score", document.score())
                        .add("passages", AnswerJson.passages(document.passages()))));
        var json = JsonBuilders.object().add("total", page.total()).add("documents", documents);
        page.nextPageToken().ifPresent(token -> json.add("nextPageToken", token));
        return json;
    }

    static JsonArrayBuilder sources(List<Source> sources) {
        var list = JsonBuilders.array();
        sources.forEach(source -> {
            var json = JsonBuilders.object()
                    .add("n", source.n())
                    .add("uri", uri(source))
                    .add("dataset", source.dataset())
                    .add("name", source.name())
                    .add("path", source.path())
                    .add("passages", AnswerJson.passages(source.passages()));
            source.url().ifPresent(url -> json.add("url", url.toString()));
            list.add(json);
        });
        return list;
    }

    static String uri(Source source) {
        return ResourceUri.ofDocument(source.dataset(), source.documentId()).toString();
    }
}
