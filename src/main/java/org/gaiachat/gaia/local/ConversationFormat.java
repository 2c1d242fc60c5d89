package org.gaiachat.gaia.local;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;
import org.gaiachat.json.JsonBuilders;

/** How a conversation is written in its file: JSON in UTF-8. Alone knows the names of the fields. */
final class ConversationFormat {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonWriterFactory WRITERS = Json.createWriterFactory(Map.of());

    private ConversationFormat() {}

    static byte[] write(Conversation conversation) {
        JsonArrayBuilder exchanges = JsonBuilders.array();
        conversation.exchanges().forEach(exchange -> exchanges.add(exchange(exchange)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = WRITERS.createWriter(bytes)) {
            writer.writeObject(JsonBuilders.object()
                    .add("id", conversation.id())
                    .add("name", conversation.name())
                    .add("pinned", conversation.pinned())
                    .add("exchanges", exchanges)
                    .build());
        }
        return bytes.toByteArray();
    }

    /** Throws a {@link RuntimeException} where the bytes are no conversation. */
    static Conversation read(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            return new Conversation(
                    json.getString("id"),
                    json.getString("name"),
                    json.getBoolean("pinned", false),
                    json.getJsonArray("exchanges").getValuesAs(JsonObject.class).stream()
                            .map(ConversationFormat::exchange)
                            .toList());
        }
    }

    private static JsonObjectBuilder exchange(Exchange exchange) {
        JsonArrayBuilder sources = JsonBuilders.array();
        exchange.sources().forEach(source -> sources.add(source(source)));
        return JsonBuilders.object()
                .add("askedAt", exchange.askedAt().toString())
                .add("question", exchange.question())
                .add("datasets", JsonBuilders.array(exchange.datasets()))
                .add("answer", exchange.answer())
                .add("sources", sources);
    }

    private static Exchange exchange(JsonObject json) {
        return new Exchange(
                Instant.parse(json.getString("askedAt")),
                json.getString("question"),
                strings(json, "datasets"),
                json.getString("answer"),
                json.getJsonArray("sources").getValuesAs(JsonObject.class).stream()
                        .map(ConversationFormat::source)
                        .toList());
    }

    private static JsonObjectBuilder source(Source source) {
        JsonArrayBuilder passages = JsonBuilders.array();
        source.passages().forEach(passage -> passages.add(passage(passage)));
        return JsonBuilders.object()
                .add("n", source.n())
                .add("documentId", source.documentId())
                .add("dataset", source.dataset())
                .add("name", source.name())
                .add("path", source.path())
                .add("passages", passages);
    }

    private static Source source(JsonObject json) {
        return new Source(
                json.getInt("n"),
                json.getString("documentId"),
                json.getString("dataset"),
                json.getString("name"),
                json.getString("path"),
                json.getJsonArray("passages").getValuesAs(JsonObject.class).stream()
                        .map(ConversationFormat::passage)
                        .toList(),
                Optional.empty());
    }

    private static JsonObjectBuilder passage(Passage passage) {
        JsonObjectBuilder json = JsonBuilders.object()
                .add("text", passage.text())
                .add("score", passage.score())
                .add("quotes", JsonBuilders.array(passage.quotes()));
        passage.place().ifPresent(place -> json.add("place", place));
        passage.position().ifPresent(position -> json.add("position", position));
        return json;
    }

    private static Passage passage(JsonObject json) {
        return new Passage(
                json.getString("text"),
                json.getJsonNumber("score").doubleValue(),
                Optional.ofNullable(json.getString("place", null)),
                json.containsKey("position") ? OptionalInt.of(json.getInt("position")) : OptionalInt.empty(),
                strings(json, "quotes"));
    }

    private static List<String> strings(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
