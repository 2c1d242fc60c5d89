package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.json.JsonBody;

/** {@code /conversations}: list, rename, pin, delete. */
@Path("conversations")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class ConversationsResource {

    @Inject
    EmulatedGaia emulated;

    @Inject
    HttpServletRequest request;

    @GET
    public CompletionStage<String> list(@QueryParam("paginationToken") String token) {
        var wire = new ConversationWire(Shape.of(request));
        return emulated.gaia()
                .conversations(new ConversationQuery(Optional.ofNullable(token).filter(given -> !given.isBlank())))
                .thenApply(wire::page)
                .thenApply(JsonObject::toString);
    }

    /** By which of the two methods tenants take changes, and under which names, is not published: all are taken. */
    @PUT
    @Path("{id}")
    public CompletionStage<String> update(@PathParam("id") String id, InputStream given) {
        Body body = Body.read(given);
        var change = new ConversationChange(
                id, body.text("displayName", "conversationName", "name", "title"), body.flag("pinned", "isPinned"));
        var wire = new ConversationWire(Shape.of(request));
        return emulated.gaia().changeConversation(change).thenApply(wire::one).thenApply(JsonObject::toString);
    }

    @PATCH
    @Path("{id}")
    public CompletionStage<String> change(@PathParam("id") String id, InputStream given) {
        return update(id, given);
    }

    @DELETE
    @Path("{id}")
    public CompletionStage<Response> delete(@PathParam("id") String id) {
        return emulated.gaia().deleteConversation(id).thenApply(done -> Response.noContent()
                .build());
    }
}
