package org.gaiachat.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.gaiachat.json.JsonBody;

/** {@code /api/health}: the same state for servers without MicroProfile Health, in the same form. */
@Path("health")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class HealthResource {

    @Inject
    ApplicationState state;

    /** Whether the process answers. */
    @GET
    @Path("live")
    public Response live() {
        return told("live", true);
    }

    /** Whether requests are welcome. */
    @GET
    @Path("ready")
    public Response ready() {
        return told("ready", state.isReady());
    }

    /** Whether the start is over. */
    @GET
    @Path("started")
    public Response started() {
        return told("started", state.hasStarted());
    }

    private static Response told(String check, boolean up) {
        String status = up ? "UP" : "DOWN";
        var json = Json.createObjectBuilder()
                .add("status", status)
                .add(
                        "checks",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", check)
                                        .add("status", status)))
                .build();
        return Response.status(up ? 200 : 503).entity(json.toString()).build();
    }
}
