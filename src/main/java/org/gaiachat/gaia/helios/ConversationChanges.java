package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.json.JsonBuilders;

/**
 * Renames, pins and deletes conversations. Of renaming and pinning it is documented that there is a display name and a
 * flag; the method, the path and the keys are inferred: PUT, or PATCH where there is no PUT, of both, so that neither is
 * lost where a PUT replaces.
 */
record ConversationChanges(Gateway gateway, ConversationList conversations) {

    private static final int MOST_PINNED = 15;

    CompletableFuture<Listed> change(ConversationChange change) {
        String id = change.conversationId();
        var operation = Operation.of(
                "changes of conversations",
                new AskedFault.ConversationNotFound(id),
                new AskedFault.PinnedTooMany(MOST_PINNED));
        return conversations.find(id).thenCompose(before -> {
            Call put = Call.put(path(id), body(change, before));
            return gateway.change(put, put.by("PATCH"), operation)
                    .whenComplete((done, failure) -> conversations.forget())
                    .thenApply(json -> changed(change, before, json));
        });
    }

    CompletableFuture<Void> delete(String id) {
        var operation = Operation.of("the deletion of conversations", new AskedFault.ConversationNotFound(id));
        return gateway.change(Call.delete(path(id)), operation)
                .whenComplete((done, failure) -> conversations.forget())
                .thenAccept(done -> {});
    }

    private static JsonObject body(ConversationChange change, Optional<Listed> before) {
        var body = JsonBuilders.object();
        change.name().or(() -> before.map(Listed::name)).ifPresent(name -> body.add("displayName", name));
        change.pinned().or(() -> before.map(Listed::pinned)).ifPresent(pinned -> body.add("pinned", pinned));
        return body.build();
    }

    /** What was asked for is what is now, whatever little the answer says. */
    private static Listed changed(ConversationChange change, Optional<Listed> before, JsonValue answer) {
        Optional<Listed> told = ConversationList.listed(Fields.of(answer));
        return new Listed(
                change.conversationId(),
                change.name().or(() -> before.or(() -> told).map(Listed::name)).orElse("Conversation"),
                before.or(() -> told).map(Listed::lastAsked).orElse(Instant.EPOCH),
                change.pinned()
                        .or(() -> before.or(() -> told).map(Listed::pinned))
                        .orElse(false));
    }

    private static String path(String id) {
        return "/conversations/" + Requests.segment(id);
    }
}
