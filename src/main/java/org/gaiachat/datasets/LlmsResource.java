package org.gaiachat.datasets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Llm;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /api/llms}: the models that can write answers. */
@Tag(name = "datasets")
@APIResponse(responseCode = "401", ref = "SignInRequired")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("llms")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class LlmsResource {

    @Inject
    Gaia gaia;

    /** All of them. */
    @GET
    @Operation(operationId = "listLlms", summary = "The models that can write answers")
    @APIResponse(responseCode = "200", ref = "LlmList")
    public CompletionStage<String> list() {
        return gaia.llms().thenApply(LlmsResource::json);
    }

    private static String json(List<Llm> llms) {
        var list = JsonBuilders.array();
        llms.forEach(
                llm -> list.add(JsonBuilders.object().add("name", llm.name()).add("isDefault", llm.isDefault())));
        return JsonBuilders.object().add("llms", list).build().toString();
    }
}
