package org.gaiachat.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /api/health}: the same state for servers without MicroProfile Health, in the same form. */
@Tag(name = "server")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("health")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class HealthResource {

    @Inject
    ApplicationState state;

    /** Whether the process answers. */
    @GET
    @Path("live")
    @Operation(operationId = "live", summary = "Whether the process answers")
    @APIResponse(responseCode = "200", ref = "Health")
    public Response live() {
        return told("live", true);
    }

    /** Whether requests are welcome. */
    @GET
    @Path("ready")
    @Operation(operationId = "ready", summary = "Whether requests are welcome")
    @APIResponse(responseCode = "200", ref = "Health")
    @APIResponse(responseCode = "503", ref = "Health")
    public Response ready() {
        var data = JsonBuilders.object();
        state.engine().forEach(data::add);
        var engine = check(EngineCheck.NAME, true).add("data", data);
        return told(
                state.isReady(),
                JsonBuilders.array().add(check("ready", state.isReady())).add(engine));
    }

    /** Whether the start is over. */
    @GET
    @Path("started")
    @Operation(operationId = "started", summary = "Whether the start is over")
    @APIResponse(responseCode = "200", ref = "Health")
    @APIResponse(responseCode = "503", ref = "Health")
    public Response started() {
        return told("started", state.hasStarted());
    }

    private static Response told(String check, boolean up) {
        return told(up, JsonBuilders.array().add(check(check, up)));
    }

    private static Response told(boolean up, JsonArrayBuilder checks) {
        var json = JsonBuilders.object()
                .add("status", word(up))
                .add("checks", checks)
                .build();
        return Response.status(up ? 200 : 503).entity(json.toString()).build();
    }

    private static JsonObjectBuilder check(String name, boolean up) {
        return JsonBuilders.object().add("name", name).add("status", word(up));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
