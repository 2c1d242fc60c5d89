package org.gaiachat.conversations;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.gaiachat.answers.AnswerJson;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.json.JsonBuilders;

/** How conversations are written in JSON. */
final class ConversationJson {

    private ConversationJson() {}

    static JsonObject page(ConversationPage page) {
        var conversations = JsonBuilders.array();
        page.conversations().forEach(listed -> conversations.add(listed(listed)));
        var json = JsonBuilders.object().add("conversations", conversations);
        page.nextPageToken().ifPresent(token -> json.add("nextPageToken", token));
        return json.build();
    }

    static JsonObject listed(ConversationPage.Listed listed) {
        return JsonBuilders.object()
                .add("id", listed.id())
                .add("name", listed.name())
                .add("lastAsked", listed.lastAsked().toString())
                .add("pinned", listed.pinned())
                .build();
    }

    static JsonObject conversation(Conversation conversation) {
        var exchanges = JsonBuilders.array();
        conversation.exchanges().forEach(exchange -> exchanges.add(exchange(exchange)));
        return JsonBuilders.object()
                .add("id", conversation.id())
                .add("name", conversation.name())
                .add("pinned", conversation.pinned())
                .add("exchanges", exchanges)
                .build();
    }

    private static JsonObjectBuilder exchange(Conversation.Exchange exchange) {
        return JsonBuilders.object()
                .add("askedAt", exchange.askedAt().toString())
                .add("question", exchange.question())
                .add("datasets", JsonBuilders.array(exchange.datasets()))
                .add("answer", exchange.answer())
                .add("sources", AnswerJson.sources(exchange.sources()));
    }
}
