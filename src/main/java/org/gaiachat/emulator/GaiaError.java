package org.gaiachat.emulator;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.problems.ProblemDocument;

/**
 * A failure in Gaia's form: {@code errorCode} and {@code message}.
 *
 * @param status the HTTP status
 * @param errorCode a word that begins with k; Gaia's own where it is known
 * @param message a sentence for a person
 */
record GaiaError(int status, String errorCode, String message) {

    /** What a request without a key gets, word for word as it was seen on 2026-09-05. */
    static final GaiaError UNAUTHORIZED =
            new GaiaError(401, "KStatusUnauthorized", "Authentication failed: Unauthorized access.");

    private static final String NOT_FOUND = "kNotFound";

    /** The error of a failure; what nobody foresaw is logged as everywhere and told as no more. */
    static GaiaError of(Throwable failure) {
        JsonObject problem = ProblemDocument.of(failure).json();
        String code = problem.getString("code");
        int status = code.equals("llm-not-found") ? 400 : status(problem.getInt("status"));
        return new GaiaError(status, status == 404 ? NOT_FOUND : word(code), problem.getString("detail"));
    }

    /** Gaia has 400 for all that is wrong with a request. */
    private static int status(int given) {
        return given == 422 ? 400 : given;
    }

    JsonObject json() {
        return JsonBuilders.object()
                .add("errorCode", errorCode)
                .add("message", message)
                .build();
    }

    Response response() {
        return Response.status(status)
                .type(JsonBody.MEDIA_TYPE)
                .entity(json().toString())
                .build();
    }

    void write(HttpServletResponse response) throws IOException {
        byte[] body = json().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(JsonBody.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A code of ours in the way Gaia spells codes: {@code kDatasetNameTaken}. */
    private static String word(String code) {
        var word = new StringBuilder("k");
        for (String part : code.split("-")) {
            word.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return word.toString();
    }
}
