package org.gaiachat.gaia.helios;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Topic;
import org.gaiachat.gaia.UpstreamFault;

/**
 * What datasets are about. Gaia wants a dataset's id here, not its name, and both of two contradictory parameters; to some
 * keys that may ask it does not tell topics at all (403).
 */
final class Topics {

    private static final String WORDS = "topics";
    private static final Map<String, String> TWO_LEVELS = new TreeMap<>(Map.of("level", "1", "numLevels", "2"));

    private final Gateway gateway;
    private final DatasetList datasets;

    Topics(Gateway gateway, DatasetList datasets) {
        this.gateway = gateway;
        this.datasets = datasets;
    }

    CompletableFuture<List<Topic>> of(String dataset) {
        return datasets.id(dataset).thenCompose(id -> of(dataset, id));
    }

    /** The topic as it is listed, with what its summary adds. */
    CompletableFuture<Topic> topic(String dataset, String uuid) {
        return datasets.id(dataset).thenCompose(id -> of(dataset, id).thenCompose(topics -> {
            Optional<Topic> listed = Stream.concat(
                            topics.stream(), topics.stream().flatMap(topic -> topic.children().stream()))
                    .filter(topic -> topic.uuid().equals(uuid))
                    .findFirst();
            return listed.filter(topic -> topic.summary().isPresent())
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> summarised(dataset, id, uuid, listed));
        }));
    }

    CompletableFuture<List<String>> questions(String dataset, String uuid) {
        return datasets.id(dataset)
                .thenCompose(id ->
                        allowed(gateway.change(Call.post(node(id, uuid) + "/generate-more-questions"), one(dataset))))
                .thenApply(TopicFields::questions);
    }

    private CompletableFuture<List<Topic>> of(String dataset, String id) {
        var operation = Operation.of(WORDS, new AskedFault.DatasetNotFound(dataset));
        return allowed(gateway.read(Call.get("/dataset/" + Requests.segment(id) + "/discovery", TWO_LEVELS), operation))
                .thenApply(TopicFields::topics);
    }

    private CompletableFuture<Topic> summarised(String dataset, String id, String uuid, Optional<Topic> listed) {
        Topic topic = listed.orElseGet(() -> new Topic(uuid, "Topic", 0, Optional.empty(), List.of(), List.of()));
        return allowed(gateway.read(Call.get(node(id, uuid) + "/summary"), one(dataset)))
                .thenApply(json -> with(topic, json))
                .exceptionally(failure -> {
                    // A tenant without summaries still tells its topics.
                    if (listed.isPresent()) {
                        return topic;
                    }
                    throw GaiaFailure.of(failure);
                });
    }

    private static Topic with(Topic topic, JsonValue summary) {
        if (summary instanceof JsonString text) {
            return new Topic(
                    topic.uuid(),
                    topic.name(),
                    topic.coverage(),
                    Optional.of(text.getString()),
                    topic.suggestedQuestions(),
                    topic.children());
        }
        var fields = Fields.of(summary);
        return new Topic(
                topic.uuid(),
                TopicFields.label(fields).orElse(topic.name()),
                topic.coverage(),
                TopicFields.summary(fields),
                topic.suggestedQuestions().isEmpty() ? TopicFields.questions(summary) : topic.suggestedQuestions(),
                topic.children());
    }

    private static Operation one(String dataset) {
        return Operation.of(WORDS, new AskedFault.DatasetNotFound(dataset), new AskedFault.TopicNotFound());
    }

    private static String node(String id, String uuid) {
        return "/dataset/" + Requests.segment(id) + "/discovery/" + Requests.segment(uuid);
    }

    /** Sources disagree on the privilege that topics need; who may ask need not have it. */
    private static <T> CompletableFuture<T> allowed(CompletableFuture<T> told) {
        return told.exceptionally(failure -> {
            GaiaException met = GaiaFailure.of(failure);
            throw met.fault() instanceof UpstreamFault.NotAllowed
                    ? new GaiaException(new AskedFault.NotOffered("topics to the API key in use"))
                    : met;
        });
    }
}
