package org.gaiachat.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.settings.Secret;

/** {@code /api/session}: signing in with an own key, and out. */
@Tag(name = "session")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("session")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class SessionResource {

    private static final int BODY_BYTES = 8 * 1024;

    @Inject
    KeyCheck check;

    @Inject
    Sessions sessions;

    @Inject
    SignIns tries;

    @Inject
    Visits visits;

    @Inject
    HttpServletRequest request;

    /**
     * Signs in with the key in {@code apiKey}, once Gaia has accepted it. On the request's own thread, because the session's
     * cookie hangs on it; the limit of tries keeps few threads waiting here.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description = "Only where visitors bring keys of their own.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SignIn")))
    @APIResponse(responseCode = "200", ref = "SignedIn")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "401", ref = "SignInRefused")
    @APIResponse(responseCode = "403", ref = "SignInForbidden")
    @APIResponse(responseCode = "404", ref = "NothingHere")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "422", ref = "KeyInvalid")
    @APIResponse(responseCode = "429", ref = "SignInsTooMany")
    public String signIn(InputStream body) {
        if (!visits.needSignIn()) {
            throw new ProblemException(Problem.NOT_FOUND, "This server has a key of its own: nobody signs in.");
        }
        SecureWay.require(request);
        tries.tries(request.getRemoteAddr());
        String given = JsonBody.read(body, BODY_BYTES).text("apiKey").orElse("");
        Secret key = ApiKeySource.ofVisitor(given)
                .orElseThrow(() -> new ProblemException(
                        Problem.KEY_INVALID,
                        "This does not look like a key. Copy it again, without spaces or quotes."));
        try {
            check.accepted(key);
        } catch (RuntimeException refused) {
            SecurityLog.event("sign-in-refused", request);
            throw refused;
        }
        Instant end = sessions.signIn(request, key);
        SecurityLog.event("signed-in", request);
        return JsonBuilders.object().add("endsAt", end.toString()).build().toString();
    }

    /** Signs out, at once and whether or not there was a session. */
    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out")
    @APIResponse(responseCode = "204", ref = "Done")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    public void signOut() {
        sessions.signOut(request);
        SecurityLog.event("signed-out", request);
    }
}
