package org.gaiachat.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Locale;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /api/config}: what the page must know before it can offer anything. */
@Path("config")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class PageConfigResource {

    @Inject
    Gaia gaia;

    @Inject
    Site site;

    /** Which engine answers, what it offers, the limits of a question, and the version. */
    @GET
    public String config() {
        var features = JsonBuilders.array();
        gaia.features().stream().sorted().forEach(feature -> features.add(word(feature)));
        return JsonBuilders.object()
                .add("engine", word(gaia.engine()))
                .add("version", site.version())
                .add("features", features)
                .add(
                        "limits",
                        JsonBuilders.object()
                                .add("questionCharacters", AskLimits.QUESTION_CHARACTERS)
                                .add("datasetsPerQuestion", AskLimits.DATASETS))
                .build()
                .toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
