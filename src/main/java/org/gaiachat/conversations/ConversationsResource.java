package org.gaiachat.conversations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;
import org.gaiachat.session.Visits;
import org.gaiachat.site.Attachment;

/** {@code /api/conversations}: what was asked before. */
@Path("conversations")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class ConversationsResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    @Inject
    Gaia gaia;

    @Inject
    Visits visits;

    @Context
    HttpServletRequest request;

    /** A page of all conversations, the pinned ones first, then the latest; none where each browser has its own. */
    @GET
    public CompletionStage<String> list(@QueryParam("pageToken") String pageToken) {
        var query = new ConversationQuery(Optional.ofNullable(pageToken).filter(token -> !token.isBlank()));
        return gaia.conversations(query).thenApply(ConversationJson::page).thenApply(JsonObject::toString);
    }

    /**
     * The conversations that this visitor may see. Where each browser has its own, it tells which it knows of; too many for
     * an address, hence the method.
     */
    @POST
    @Path("list")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<String> listKnown(InputStream body) {
        var request = ListRequest.of(JsonBody.read(body, ListRequest.BODY_BYTES));
        return visits.of(this.request)
                .conversations(request.known(), request.pageToken())
                .thenApply(ConversationJson::page)
                .thenApply(JsonObject::toString);
    }

    /** One conversation with its questions and answers. */
    @GET
    @Path("{id}")
    public CompletionStage<String> read(@PathParam("id") String id) {
        return gaia.conversation(id).thenApply(ConversationJson::conversation).thenApply(JsonObject::toString);
    }

    /** Renames, pins or unpins. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<String> change(@PathParam("id") String id, InputStream body) {
        var change = ChangeRequest.of(id, JsonBody.read(body, ChangeRequest.BODY_BYTES));
        return gaia.changeConversation(change)
                .thenApply(ConversationJson::listed)
                .thenApply(JsonObject::toString);
    }

    /** Deletes a conversation with all its questions and answers. */
    @DELETE
    @Path("{id}")
    public CompletionStage<Response> delete(@PathParam("id") String id) {
        return gaia.deleteConversation(id)
                .thenApply(done -> Response.noContent().build());
    }

    /** One conversation to keep, as markdown or JSON. */
    @GET
    @Path("{id}/export")
    @Produces(MediaType.WILDCARD)
    public CompletionStage<Response> export(@PathParam("id") String id, @QueryParam("format") String format) {
        boolean json = ChangeRequest.asJson(Optional.ofNullable(format));
        return gaia.conversation(id).thenApply(conversation -> exported(conversation, json));
    }

    private static Response exported(Conversation conversation, boolean json) {
        String name =
                conversation.name().replaceAll("[^\\p{L}\\p{N} .,-]+", " ").strip();
        String entity =
                json ? ConversationJson.conversation(conversation).toString() : ConversationMarkdown.of(conversation);
        return Response.ok(entity, json ? JsonBody.MEDIA_TYPE : MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name + (json ? ".json" : ".md")))
                .build();
    }
}
