package org.gaiachat.gaia.helios;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.GaiaException;

/**
 * What was asked and answered in a conversation. Some tenants give the history of one conversation, others that of the
 * user whatever conversation is named; what belongs to another is left out.
 */
final class ChatHistory {

    private final Wire wire;
    private final DatasetList datasets;
    private final ConversationList conversations;
    private final KnownDocuments documents;

    ChatHistory(Wire wire, DatasetList datasets, ConversationList conversations, KnownDocuments documents) {
        this.wire = wire;
        this.documents = documents;
        this.datasets = datasets;
        this.conversations = conversations;
    }

    CompletableFuture<Conversation> of(String conversationId) {
        return wire.read(Call.get("/chat-history", Map.of("conversationId", conversationId)))
                .thenCombine(
                        conversations.find(conversationId),
                        (reply, known) -> conversation(conversationId, reply, known));
    }

    private Conversation conversation(String id, GaiaReply reply, Optional<Listed> listed) {
        if (reply.status() == 404) {
            throw unknown(id);
        }
        List<Fields> entries = of(id, entries(reply.json("the history of conversations")));
        var exchanges = new ChatMessages(datasets::nameOf, documents).exchanges(entries);
        if (exchanges.isEmpty()) {
            throw unknown(id);
        }
        // The history tells the name as it was when each question was asked; the list tells it as it is now.
        String name = listed.map(Listed::name)
                .or(() -> entries.stream()
                        .flatMap(entry -> entry.word("conversationName").stream())
                        .findFirst())
                .orElseGet(() -> AnswerNames.ofQuestion(exchanges.get(0).question()));
        return new Conversation(id, name, listed.map(Listed::pinned).orElse(false), exchanges);
    }

    /** Where a tenant gives other conversations too, a question that names none may be of any. */
    private static List<Fields> of(String id, List<Fields> entries) {
        boolean mixed = entries.stream()
                .flatMap(entry -> entry.word("conversationId").stream())
                .anyMatch(other -> !other.equals(id));
        return entries.stream()
                .filter(entry -> entry.word("conversationId")
                        .map(id::equals)
                        .orElseGet(() -> !mixed || !ChatMessages.isQuestion(entry)))
                .toList();
    }

    private static List<Fields> entries(JsonValue json) {
        List<Fields> bare = Fields.objects(json);
        return bare.isEmpty()
                ? Fields.of(json).list("messages", "chatHistory", "history", "queries", "items", "data")
                : bare;
    }

    private static GaiaException unknown(String conversationId) {
        return new GaiaException(new AskedFault.ConversationNotFound(conversationId));
    }
}
