package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.json.JsonBody;

/** {@code /chat-history}: of one conversation, or where none is named of the latest ones. */
@Path("chat-history")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class HistoryResource {

    @Inject
    EmulatedGaia emulated;

    @Inject
    HttpServletRequest request;

    @GET
    public CompletionStage<String> history(
            @QueryParam("conversationId") String conversationId, @QueryParam("datasetNames") List<String> datasets) {
        var wire = new HistoryWire(Shape.of(request));
        CompletionStage<List<Conversation>> conversations = conversationId == null
                ? latest().thenApply(all -> all.stream()
                        .map(one -> of(datasets, one))
                        .filter(one -> !one.exchanges().isEmpty())
                        .toList())
                : emulated.gaia().conversation(conversationId).thenApply(List::of);
        return conversations.thenApply(wire::history).thenApply(JsonObject::toString);
    }

    private CompletionStage<List<Conversation>> latest() {
        return emulated.gaia().conversations(ConversationQuery.ALL).thenCompose(page -> {
            CompletionStage<List<Conversation>> found = CompletableFuture.completedFuture(new ArrayList<>());
            for (ConversationPage.Listed listed : page.conversations()) {
                found = found.thenCombine(emulated.gaia().conversation(listed.id()), (all, one) -> {
                    all.add(one);
                    return all;
                });
            }
            return found;
        });
    }

    /** The conversation with only what was asked of one of the datasets; of none named, with all. */
    private static Conversation of(List<String> datasets, Conversation conversation) {
        return new Conversation(
                conversation.id(),
                conversation.name(),
                conversation.pinned(),
                conversation.exchanges().stream()
                        .filter(exchange -> datasets.isEmpty()
                                || exchange.datasets().stream().anyMatch(datasets::contains))
                        .toList());
    }
}
