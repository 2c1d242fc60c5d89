package org.gaiachat.emulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.json.JsonBuilders;

/** Conversations as they are listed: pinned ones and others apart, and for the tutorial all in one list. */
record ConversationWire(Shape shape) {

    JsonObject page(ConversationPage page) {
        var json = JsonBuilders.object();
        if (shape.isTutorial()) {
            json.add("conversations", list(page.conversations(), listed -> true));
        } else {
            json.add("pinnedConversations", list(page.conversations(), Listed::pinned))
                    .add("unpinnedConversations", list(page.conversations(), listed -> !listed.pinned()));
        }
        page.nextPageToken().ifPresent(token -> json.add("paginationToken", token));
        return json.build();
    }

    JsonObject one(Listed listed) {
        return listed(listed).build();
    }

    static long usecs(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private JsonArrayBuilder list(List<Listed> all, Predicate<Listed> which) {
        var list = JsonBuilders.array();
        all.stream().filter(which).forEach(listed -> list.add(listed(listed)));
        return list;
    }

    private JsonObjectBuilder listed(Listed listed) {
        var json = JsonBuilders.object().add("conversationId", listed.id());
        return shape.isTutorial()
                ? json.add("title", listed.name())
                        .add("createdAt", listed.lastAsked().toString())
                : json.add("conversationName", listed.name())
                        .add("displayName", listed.name())
                        .add("pinned", listed.pinned())
                        .add("lastUpdatedTimeUsecs", usecs(listed.lastAsked()));
    }
}
