package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Llm;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** What is registered beside datasets: models, and lists that are empty here. */
@Path("")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class LlmsResource {

    @Inject
    EmulatedGaia emulated;

    @GET
    @Path("llms")
    public CompletionStage<String> llms() {
        return emulated.gaia().llms().thenApply(LlmsResource::json);
    }

    @GET
    @Path("sensitive-data/policies")
    public String policies() {
        return "{\"policies\":[]}";
    }

    @GET
    @Path("regions")
    public String regions() {
        return "{\"regions\":[]}";
    }

    private static String json(List<Llm> llms) {
        var list = JsonBuilders.array();
        llms.forEach(llm -> list.add(json(llm)));
        return JsonBuilders.object().add("llms", list).build().toString();
    }

    private static JsonObjectBuilder json(Llm llm) {
        return JsonBuilders.object()
                .add("id", llm.name())
                .add("name", llm.name())
                .add("type", "embedded")
                .add("buildType", "builtIn")
                .add("isDefault", llm.isDefault())
                .add("isDisabled", false);
    }
}
