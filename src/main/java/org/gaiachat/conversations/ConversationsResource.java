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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;
import org.gaiachat.session.Visits;
import org.gaiachat.site.Attachment;

/** {@code /api/conversations}: what was asked before. */
@Tag(name = "conversations")
@APIResponse(responseCode = "401", ref = "SignInRequired")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("conversations")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class ConversationsResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    @Inject
    Gaia gaia;

    @Inject
    Visits visits;

    @Inject
    HttpServletRequest request;

    /** A page of all conversations, the pinned ones first, then the latest; none where each browser has its own. */
    @GET
    @Operation(
            operationId = "listConversations",
            summary = "All conversations, a page at a time",
            description = "The pinned ones first, then the latest; none where each browser has its own.")
    @APIResponse(responseCode = "200", ref = "ConversationPage")
    public CompletionStage<String> list(
            @Parameter(description = "Where the page before ended.") @QueryParam("pageToken") String pageToken) {
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
    @Operation(
            operationId = "listKnownConversations",
            summary = "The conversations that a browser knows of, a page at a time")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "KnownConversations")))
    @APIResponse(responseCode = "200", ref = "ConversationPage")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
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
    @Operation(operationId = "readConversation", summary = "One conversation with its questions and answers")
    @APIResponse(responseCode = "200", ref = "Conversation")
    @APIResponse(responseCode = "404", ref = "ConversationNotFound")
    public CompletionStage<String> read(@Parameter(description = "The conversation's id.") @PathParam("id") String id) {
        return gaia.conversation(id).thenApply(ConversationJson::conversation).thenApply(JsonObject::toString);
    }

    /** Renames, pins or unpins. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeConversation", summary = "Rename, pin or unpin")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ConversationChange")))
    @APIResponse(responseCode = "200", ref = "ConversationSummary")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "ConversationNotFound")
    @APIResponse(responseCode = "409", ref = "PinnedTooMany")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    public CompletionStage<String> change(
            @Parameter(description = "The conversation's id.") @PathParam("id") String id, InputStream body) {
        var change = ChangeRequest.of(id, JsonBody.read(body, ChangeRequest.BODY_BYTES));
        return gaia.changeConversation(change)
                .thenApply(ConversationJson::listed)
                .thenApply(JsonObject::toString);
    }

    /** Deletes a conversation with all its questions and answers. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteConversation", summary = "Delete a conversation with all in it")
    @APIResponse(responseCode = "204", ref = "Done")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "ConversationNotFound")
    public CompletionStage<Response> delete(
            @Parameter(description = "The conversation's id.") @PathParam("id") String id) {
        return gaia.deleteConversation(id)
                .thenApply(done -> Response.noContent().build());
    }

    /** One conversation to keep, as markdown or JSON. */
    @GET
    @Path("{id}/export")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "exportConversation", summary = "A conversation as a file")
    @APIResponse(responseCode = "200", ref = "Export")
    @APIResponse(responseCode = "400", ref = "MalformedParameter")
    @APIResponse(responseCode = "404", ref = "ConversationNotFound")
    public CompletionStage<Response> export(
            @Parameter(description = "The conversation's id.") @PathParam("id") String id,
            @Parameter(description = "md or json.") @QueryParam("format") String format) {
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
