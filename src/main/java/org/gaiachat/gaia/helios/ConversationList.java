package org.gaiachat.gaia.helios;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.ConversationQuery;

/** The conversations that Gaia keeps: pinned ones and others in two lists, or all in one. */
final class ConversationList {

    private static final String WORDS = "a list of conversations";
    private static final Comparator<Listed> ORDER = Comparator.comparing(Listed::pinned)
            .thenComparing(Listed::lastAsked)
            .reversed();

    private final Wire wire;
    private final Remembered<ConversationPage> first = new Remembered<>(Duration.ZERO, this::first);

    ConversationList(Wire wire) {
        this.wire = wire;
    }

    CompletableFuture<ConversationPage> page(ConversationQuery query) {
        Optional<PageCursor> cursor = query.pageToken().flatMap(PageCursor::of);
        if (cursor.isEmpty()) {
            return first.now();
        }
        return wire.read(Call.get(
                        "/conversations",
                        Map.of(cursor.get().parameter(), cursor.get().value())))
                .thenApply(reply -> page(reply.json(WORDS), cursor));
    }

    /** A conversation of the first page, which has all that are pinned. */
    CompletableFuture<Optional<Listed>> find(String id) {
        return first.now()
                .handle((page, failure) -> failure != null
                        ? Optional.empty()
                        : page.conversations().stream()
                                .filter(listed -> listed.id().equals(id))
                                .findFirst());
    }

    /** Something has changed: what was asked for before it does not tell of it. */
    void forget() {
        first.forget();
    }

    private CompletableFuture<ConversationPage> first() {
        return wire.read(Call.get("/conversations")).thenApply(reply -> page(reply.json(WORDS), Optional.empty()));
    }

    private static ConversationPage page(JsonValue json, Optional<PageCursor> cursor) {
        Map<String, Listed> found = new LinkedHashMap<>();
        entries(json, cursor.isPresent(), false).forEach(listed -> found.putIfAbsent(listed.id(), listed));
        return new ConversationPage(
                found.values().stream().sorted(ORDER).toList(),
                PageCursor.in(Fields.of(json))
                        .filter(next -> !Optional.of(next).equals(cursor))
                        .map(PageCursor::token));
    }

    /** All objects in lists, however the lists are named and nested; only the first page has the pinned ones. */
    private static Stream<Listed> entries(JsonValue json, boolean unpinnedOnly, boolean pinned) {
        if (json instanceof JsonArray) {
            return Fields.objects(json).stream()
                    .flatMap(fields -> listed(fields).stream())
                    .map(listed -> pinned ? pinned(listed) : listed);
        }
        if (!(json instanceof JsonObject object)) {
            return Stream.empty();
        }
        return object.entrySet().stream()
                .filter(entry -> !unpinnedOnly || !isPinned(entry.getKey()))
                .flatMap(entry -> entries(entry.getValue(), unpinnedOnly, pinned || isPinned(entry.getKey())));
    }

    private static boolean isPinned(String list) {
        return list.startsWith("pinned");
    }

    private static Listed pinned(Listed listed) {
        return new Listed(listed.id(), listed.name(), listed.lastAsked(), true);
    }

    static Optional<Listed> listed(Fields fields) {
        return fields.word("conversationId", "id", "uid", "uuid", "_id")
                .map(id -> new Listed(
                        id,
                        fields.word("conversationName", "displayName", "name", "title")
                                .orElse("Conversation"),
                        MomentFields.latest(fields).orElse(Instant.EPOCH),
                        fields.flag("pinned", "isPinned")));
    }
}
