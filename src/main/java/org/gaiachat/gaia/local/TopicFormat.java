package org.gaiachat.gaia.local;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gaiachat.gaia.Topic;

/** How a map of topics is written in its file: JSON in UTF-8. Alone knows the names of the fields. */
final class TopicFormat {

    private TopicFormat() {}

    static byte[] write(TopicMap map, String state) {
        JsonObjectBuilder questions = Json.createObjectBuilder();
        map.questions().forEach((uuid, of) -> questions.add(uuid, Json.createArrayBuilder(of)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriter(bytes)) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("state", state)
                    .add("topics", topics(map.topics()))
                    .add("questions", questions)
                    .build());
        }
        return bytes.toByteArray();
    }

    /** The map, if it was drawn from this state. Throws a {@link RuntimeException} where the bytes are no map. */
    static Optional<TopicMap> read(byte[] bytes, String state, Predicate<String> answered) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
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
        JsonArrayBuilder array = Json.createArrayBuilder();
        topics.forEach(topic -> array.add(topic(topic)));
        return array;
    }

    private static JsonObjectBuilder topic(Topic topic) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("uuid", topic.uuid())
                .add("name", topic.name())
                .add("coverage", topic.coverage())
                .add("suggested", Json.createArrayBuilder(topic.suggestedQuestions()))
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
