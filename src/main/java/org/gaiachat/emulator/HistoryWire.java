package org.gaiachat.emulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.json.JsonBuilders;

/** What was asked and answered, as it is sent: an entry for both, and for the tutorial one for each with its role. */
record HistoryWire(Shape shape) {

    JsonObject history(List<Conversation> conversations) {
        var entries = JsonBuilders.array();
        conversations.forEach(
                conversation -> conversation.exchanges().forEach(exchange -> add(conversation, exchange, entries)));
        return JsonBuilders.object()
                .add(shape.isTutorial() ? "messages" : "chatHistory", entries)
                .build();
    }

    private void add(Conversation conversation, Conversation.Exchange exchange, JsonArrayBuilder entries) {
        if (shape.isTutorial()) {
            entries.add(JsonBuilders.object()
                    .add("role", "user")
                    .add("content", exchange.question())
                    .add("createdAt", exchange.askedAt().toString()));
            entries.add(answer(exchange, JsonBuilders.object().add("role", "assistant"), "content"));
        } else {
            entries.add(answer(exchange, asked(conversation, exchange), "responseString"));
        }
    }

    private static JsonObjectBuilder asked(Conversation conversation, Conversation.Exchange exchange) {
        return JsonBuilders.object()
                .add("conversationId", conversation.id())
                .add("conversationName", conversation.name())
                .add("queryString", exchange.question())
                .add("datasetNames", JsonBuilders.array(exchange.datasets()))
                .add("queryTimeUsecs", ConversationWire.usecs(exchange.askedAt()));
    }

    private JsonObjectBuilder answer(Conversation.Exchange exchange, JsonObjectBuilder entry, String text) {
        var documents = new CitedDocuments(exchange.sources());
        var wire = new AnswerWire(shape);
        wire.take(new AnswerPart.Sources(exchange.sources()));
        return entry.add(text, wire.text(new AnswerPart.Text(exchange.answer())))
                .add("documents", new DocumentWire(shape).list(documents.all()));
    }
}
