package org.gaiachat.gaia.helios;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.gaia.Topic;

/** Topics in every spelling that clients met: of the list, of a node's parts, of its questions. */
final class TopicFields {

    private static final String[] CONTAINERS = {
        "discoveryResults",
        "results",
        "themes",
        "topics",
        "clusters",
        "categories",
        "nodes",
        "children",
        "items",
        "data"
    };
    private static final String[] CHILDREN = {"subThemes", "children", "subtopics", "subTopics", "topics", "themes"};
    private static final String[] SHARES = {"percentage", "chunkCoveragePercentage", "coverage"};
    private static final String[] QUESTIONS = {"suggestedQuestions", "questions", "moreQuestions"};

    private TopicFields() {}

    /** The topics of a list, that which tells most first. */
    static List<Topic> topics(JsonValue json) {
        List<Fields> nodes = nodes(json, 3);
        // Some tenants tell shares of 1, others of 100; one share alone does not show which.
        boolean percent = nodes.stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.list(CHILDREN).stream()))
                .anyMatch(node -> node.fraction(SHARES).orElse(0.0) > 1);
        return topics(nodes, percent);
    }

    static Optional<String> label(Fields node) {
        return node.word("name", "label", "title");
    }

    static Optional<String> summary(Fields node) {
        return node.word("summary", "description")
                .or(() -> node.child("summary").word("summary", "description", "text"))
                .or(() -> node.child("data").word("summary", "description"));
    }

    /** The questions in a bare list or in a field, as texts or as objects. */
    static List<String> questions(JsonValue json) {
        if (json instanceof JsonArray array) {
            return array.stream()
                    .flatMap(value -> question(value).stream())
                    .distinct()
                    .toList();
        }
        var fields = Fields.of(json);
        return fields.value(QUESTIONS)
                .or(() -> fields.child("data").value(QUESTIONS))
                .filter(JsonArray.class::isInstance)
                .map(TopicFields::questions)
                .orElse(List.of());
    }

    private static Optional<String> question(JsonValue value) {
        return value instanceof JsonString text
                ? Optional.of(text.getString().strip()).filter(question -> !question.isEmpty())
                : Fields.of(value).word("question", "text", "queryString");
    }

    /** A container may lie in another, as in {@code {"data":{"results":[…]}}}. */
    private static List<Fields> nodes(JsonValue json, int depth) {
        List<Fields> bare = Fields.objects(json);
        if (!bare.isEmpty() || depth == 0) {
            return bare;
        }
        return Fields.of(json)
                .value(CONTAINERS)
                .map(container -> nodes(container, depth - 1))
                .orElse(List.of());
    }

    private static List<Topic> topics(List<Fields> nodes, boolean percent) {
        return nodes.stream()
                .flatMap(node -> topic(node, percent).stream())
                .sorted(Comparator.comparingDouble(Topic::coverage).reversed())
                .toList();
    }

    private static Optional<Topic> topic(Fields node, boolean percent) {
        Optional<String> name = label(node).or(() -> summary(node));
        double share = node.fraction(SHARES).orElse(0.0) / (percent ? 100 : 1);
        return node.word("uuid", "id", "uid")
                .or(() -> name)
                .map(uuid -> new Topic(
                        uuid,
                        name.orElse("Topic"),
                        Math.max(0, Math.min(1, share)),
                        summary(node),
                        questions(node.object()),
                        topics(node.list(CHILDREN), percent)));
    }
}
