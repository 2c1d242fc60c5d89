package org.gaiachat.gaia.helios;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.ConversationQuery;

/** The conversations that Gaia keeps: pinned ones and others in two lists, or all in one. */
final class ConversationList {

    private final Wire wire;

    ConversationList(Wire wire) {
        this.wire = wire;
    }

    CompletableFuture<ConversationPage> page(ConversationQuery query) {
        Optional<PageCursor> cursor = query.pageToken().flatMap(PageCursor::of);
        var parameters = new TreeMap<String, String>();
        cursor.ifPresent(at -> parameters.put(at.parameter(), at.value()));
        return wire.get("/conversations", parameters).thenApply(reply -> {
            JsonValue json = reply.json("a list of conversations");
            Map<String, Listed> found = new LinkedHashMap<>();
            entries(json, cursor.isPresent())
                    .flatMap(fields -> listed(fields).stream())
                    .forEach(listed -> found.putIfAbsent(listed.id(), listed));
            return new ConversationPage(
                    found.values().stream()
                            .sorted(Comparator.comparing(Listed::lastAsked).reversed())
                            .toList(),
                    PageCursor.in(Fields.of(json))
                            .filter(next -> !Optional.of(next).equals(cursor))
                            .map(PageCursor::token));
        });
    }

    /** All objects in lists, however the lists are named and nested; only the first page has the pinned ones. */
    private static Stream<Fields> entries(JsonValue json, boolean unpinnedOnly) {
        if (json instanceof JsonArray) {
            return Fields.objects(json).stream();
        }
        if (!(json instanceof JsonObject object)) {
            return Stream.empty();
        }
        return object.entrySet().stream()
                .filter(entry -> !unpinnedOnly || !entry.getKey().startsWith("pinned"))
                .flatMap(entry -> entries(entry.getValue(), unpinnedOnly));
    }

    private static Optional<Listed> listed(Fields fields) {
        return fields.word("conversationId", "id", "uid", "uuid", "_id")
                .map(id -> new Listed(
                        id,
                        fields.word("conversationName", "displayName", "name", "title")
                                .orElse("Conversation"),
                        MomentFields.latest(fields).orElse(Instant.EPOCH),
                        fields.flag("pinned", "isPinned")));
    }
}
