package org.gaiachat.gaia.helios;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;

/**
 * What was asked and answered in a conversation. Some tenants give the history of one conversation, others that of the
 * user whatever conversation is named; what belongs to another is left out.
 */
final class ChatHistory {

    private static final int NAME_CHARACTERS = 60;

    private final Wire wire;
    private final DatasetList datasets;

    ChatHistory(Wire wire, DatasetList datasets) {
        this.wire = wire;
        this.datasets = datasets;
    }

    CompletableFuture<Conversation> of(String conversationId) {
        return wire.get("/chat-history", Map.of("conversationId", conversationId))
                .thenApply(reply -> {
                    if (reply.status() == 404) {
                        throw unknown(conversationId);
                    }
                    List<Fields> entries = entries(reply.json("the history of conversations")).stream()
                            .filter(entry -> entry.word("conversationId")
                                    .map(conversationId::equals)
                                    .orElse(true))
                            .toList();
                    var exchanges = new ChatMessages(datasets::nameOf).exchanges(entries);
                    if (exchanges.isEmpty()) {
                        throw unknown(conversationId);
                    }
                    return new Conversation(
                            conversationId, name(entries, exchanges.get(0).question()), exchanges);
                });
    }

    private static List<Fields> entries(JsonValue json) {
        List<Fields> bare = Fields.objects(json);
        return bare.isEmpty()
                ? Fields.of(json).list("messages", "chatHistory", "history", "queries", "items", "data")
                : bare;
    }

    private static String name(List<Fields> entries, String question) {
        return entries.stream()
                .flatMap(entry -> entry.word("conversationName").stream())
                .findFirst()
                .or(() -> Optional.of(question).filter(text -> text.length() <= NAME_CHARACTERS))
                .orElseGet(() -> question.substring(0, NAME_CHARACTERS).strip() + "…");
    }

    private static GaiaException unknown(String conversationId) {
        return new GaiaException(new GaiaFault.ConversationNotFound(conversationId));
    }
}
