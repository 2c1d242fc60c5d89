package org.gaiachat.gaia.local;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gaiachat.gaia.Topic;
import org.gaiachat.json.JsonBuilders;

/** How a map of topics is written in its file: JSON in UTF-8. Alone knows the names of the fields. */
final class TopicFormat {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonWriterFactory WRITERS = Json.createWriterFactory(Map.of());

    private TopicFormat() {}

    static byte[] write(TopicMap map, String state) {
        JsonObjectBuilder questions = JsonBuilders.object();
        map.questions().forEach((uuid, of) -> questions.add(uuid, JsonBuilders.array(of)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = WRITERS.createWriter(bytes)) {
            writer.writeObject(JsonBuilders.object()
                    .add("state", state)
                    .add("topics", topics(map.topics()))
                    .add("questions", questions)
                    .build());
        }
        return bytes.toByteArray();
    }

    /** The map, if it was drawn from this state. Throws a {@link RuntimeException} where the bytes are no map. */
    static Optional<TopicMap> read(byte[] bytes, String state, Predicate<String> answered) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            if (!json.getString("state").equals(state)) {
                return Optional.empty();
            }
            Map<String, List<String>> questions = new HashMap<>();
            json.getJsonObject("questions").forEach((uuid, of) -> questions.put(uuid, strings(of)));
            return Optional.of(new TopicMap(topics(json), questions, answered));
        }
    }

    private static JsonArrayBuilder topics(List<Topic> topics) {
        JsonArrayBuilder array = JsonBuilders.array();
        topics.forEach(topic -> array.add(topic(topic)));
        return array;
    }

    private static JsonObjectBuilder topic(Topic topic) {
        JsonObjectBuilder json = JsonBuilders.object()
                .add("uuid", topic.uuid())
                .add("name", topic.name())
                .add("coverage", topic.coverage())
                .add("suggested", JsonBuilders.array(topic.suggestedQuestions()))
                .add("topics", topics(topic.children()));
        topic.summary().ifPresent(summary -> json.add("summary", summary));
        return json;
    }

    private static List<Topic> topics(JsonObject json) {
        return json.getJsonArray("topics").getValuesAs(JsonObject.class).stream()
                .map(topic -> new Topic(
                        topic.getString("uuid"),
                        topic.getString("name"),
                        topic.getJsonNumber("coverage").doubleValue(),
                        Optional.ofNullable(topic.getString("summary", null)),
                        strings(topic.getJsonArray("suggested")),
                        topics(topic)))
                .toList();
    }

    private static List<String> strings(JsonValue array) {
        return array.asJsonArray().getValuesAs(JsonString::getString);
    }
}
