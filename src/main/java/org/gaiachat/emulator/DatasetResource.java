package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.gaiachat.json.JsonBody;

/** {@code /dataset/{name}}: one of them. */
@Path("dataset/{name}")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class DatasetResource {

    @Inject
    EmulatedGaia emulated;

    @Inject
    UploadSessions sessions;

    @Inject
    HttpServletRequest request;

    @GET
    @Path("details")
    public CompletionStage<String> details(@PathParam("name") String name) {
        return details(name, new DatasetWire(Shape.of(request)));
    }

    /** Takes the files of an upload session in; the rest of what Gaia lets be changed is not kept here. */
    @PUT
    public CompletionStage<String> update(@PathParam("name") String name, InputStream given) {
        Body body = Body.read(given);
        // Read here: once the files are in, this may be another thread, which knows no request.
        var wire = new DatasetWire(Shape.of(request));
        return sessions.attach(body, name).thenCompose(done -> details(name, wire));
    }

    @PATCH
    public CompletionStage<String> change(@PathParam("name") String name, InputStream given) {
        return update(name, given);
    }

    @DELETE
    public CompletionStage<Response> delete(@PathParam("name") String name) {
        return emulated.gaia().deleteDataset(name).thenApply(done -> Response.noContent()
                .build());
    }

    @POST
    @Path("index")
    public CompletionStage<String> index(@PathParam("name") String name) {
        var wire = new DatasetWire(Shape.of(request));
        return emulated.gaia().indexDataset(name).thenApply(wire::one).thenApply(JsonObject::toString);
    }

    private CompletionStage<String> details(String name, DatasetWire wire) {
        return emulated.gaia().dataset(name).thenApply(wire::details).thenApply(JsonObject::toString);
    }
}
