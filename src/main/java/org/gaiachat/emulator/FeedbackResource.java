package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;

/** {@code /query-feedback}: where the tutorial's clients send feedback; {@code /ask/feedback} takes the same. */
@Path("query-feedback")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class FeedbackResource {

    @Inject
    EmulatedGaia emulated;

    @POST
    public CompletionStage<String> feedback(InputStream body) {
        return kept(emulated.gaia(), body);
    }

    /** Keeps what the body says, and answers with an empty object, which the tutorial's SDK needs. */
    static CompletionStage<String> kept(Gaia gaia, InputStream body) {
        return AskReading.feedback(Body.read(body))
                .map(gaia::feedback)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenApply(done -> "{}");
    }
}
