package org.gaiachat.gaia.helios;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationQuery;
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
    private final ConversationList conversations;

    ChatHistory(Wire wire, DatasetList datasets, ConversationList conversations) {
        this.wire = wire;
        this.datasets = datasets;
        this.conversations = conversations;
    }

    CompletableFuture<Conversation> of(String conversationId) {
        return wire.get("/chat-history", Map.of("conversationId", conversationId))
                .thenCompose(reply -> {
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
                    return name(conversationId, entries, exchanges.get(0).question())
                            .thenApply(name -> new Conversation(conversationId, name, exchanges));
                });
    }

    /** Where the history does not tell the name, the list of conversations may; else the first question is it. */
    private CompletableFuture<String> name(String conversationId, List<Fields> entries, String question) {
        Optional<String> told = entries.stream()
                .flatMap(entry -> entry.word("conversationName").stream())
                .findFirst();
        return told.map(CompletableFuture::completedFuture).orElseGet(() -> conversations
                .page(ConversationQuery.ALL)
                .handle((page, failure) -> failure == null
                        ? listedName(conversationId, page).orElseGet(() -> shortened(question))
                        : shortened(question)));
    }

    private static Optional<String> listedName(String conversationId, ConversationPage page) {
        return page.conversations().stream()
                .filter(listed -> listed.id().equals(conversationId))
                .map(ConversationPage.Listed::name)
                .findFirst();
    }

    private static String shortened(String question) {
        return question.length() <= NAME_CHARACTERS
                ? question
                : question.substring(0, NAME_CHARACTERS).strip() + "…";
    }

    private static List<Fields> entries(JsonValue json) {
        List<Fields> bare = Fields.objects(json);
        return bare.isEmpty()
                ? Fields.of(json).list("messages", "chatHistory", "history", "queries", "items", "data")
                : bare;
    }

    private static GaiaException unknown(String conversationId) {
        return new GaiaException(new GaiaFault.ConversationNotFound(conversationId));
    }
}
