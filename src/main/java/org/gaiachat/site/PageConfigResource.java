package org.gaiachat.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Unsealed;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.session.Visits;

/** {@code /api/config}: what the page must know before it can offer anything. */
@Tag(name = "server")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("config")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class PageConfigResource {

    @Inject
    @Unsealed
    Gaia engine;

    @Inject
    Visits visits;

    @Inject
    HttpServletRequest request;

    @Inject
    Site site;

    /** Which engine answers, what it offers, the limits of a question, the version, and whether to sign in. */
    @GET
    @Operation(operationId = "readConfig", summary = "What a client must know of the server")
    @APIResponse(responseCode = "200", ref = "Config")
    public String config() {
        var features = JsonBuilders.array();
        offered().stream().sorted().forEach(feature -> features.add(word(feature)));
        return JsonBuilders.object()
                .add("engine", word(engine.engine()))
                .add("version", site.version())
                .add("features", features)
                .add("signIn", signIn())
                .add(
                        "limits",
                        JsonBuilders.object()
                                .add("questionCharacters", AskLimits.QUESTION_CHARACTERS)
                                .add("datasetsPerQuestion", AskLimits.DATASETS)
                                .add("documentsPerQuestion", AskLimits.DOCUMENTS))
                .build()
                .toString();
    }

    /** Nothing before somebody has signed in who has to. */
    private Set<Feature> offered() {
        return visits.find(request).map(visit -> visit.gaia().features()).orElse(Set.of());
    }

    private String signIn() {
        if (!visits.needSignIn()) {
            return "off";
        }
        return visits.find(request).isPresent() ? "done" : "needed";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
