package org.gaiachat.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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
        var data = Json.createObjectBuilder();
        state.engine().forEach(data::add);
        var engine = check(EngineCheck.NAME, true).add("data", data);
        return told(
                state.isReady(),
                Json.createArrayBuilder().add(check("ready", state.isReady())).add(engine));
    }

    /** Whether the start is over. */
    @GET
    @Path("started")
    public Response started() {
        return told("started", state.hasStarted());
    }

    private static Response told(String check, boolean up) {
        return told(up, Json.createArrayBuilder().add(check(check, up)));
    }

    private static Response told(boolean up, JsonArrayBuilder checks) {
        var json = Json.createObjectBuilder()
                .add("status", word(up))
                .add("checks", checks)
                .build();
        return Response.status(up ? 200 : 503).entity(json.toString()).build();
    }

    private static JsonObjectBuilder check(String name, boolean up) {
        return Json.createObjectBuilder().add("name", name).add("status", word(up));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
