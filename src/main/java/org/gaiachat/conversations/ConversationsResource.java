package org.gaiachat.conversations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;

/** {@code /api/conversations}: what was asked before. */
@Path("conversations")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class ConversationsResource {

    @Inject
    Gaia gaia;

    /** A page of conversations, the latest first. */
    @GET
    public CompletionStage<String> list(@QueryParam("pageToken") String pageToken) {
        var query = new ConversationQuery(Optional.ofNullable(pageToken).filter(token -> !token.isBlank()));
        return gaia.conversations(query).thenApply(ConversationJson::page).thenApply(JsonObject::toString);
    }

    /** One conversation with its questions and answers. */
    @GET
    @Path("{id}")
    public CompletionStage<String> read(@PathParam("id") String id) {
        return gaia.conversation(id).thenApply(ConversationJson::conversation).thenApply(JsonObject::toString);
    }
}
