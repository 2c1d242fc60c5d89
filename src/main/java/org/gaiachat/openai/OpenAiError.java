package org.gaiachat.openai;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.problems.ProblemDocument;

/**
 * A failure in OpenAI's form.
 *
 * @param status the HTTP status, by which the official clients choose their exception
 * @param code a word that stays the same
 * @param param the field of the request that is wrong, where one is
 * @param message a sentence for a person
 * @param retryAfter seconds to wait before asking again, where that is known
 */
record OpenAiError(int status, String code, Optional<String> param, String message, Optional<Long> retryAfter) {

    OpenAiError(int status, String code, String message) {
        this(status, code, Optional.empty(), message, Optional.empty());
    }

    /** The error of a failure; what nobody foresaw is logged as everywhere and told as no more. */
    static OpenAiError of(Throwable failure) {
        var problem = ProblemDocument.of(failure);
        boolean model = problem.problem().code().equals("dataset-not-found");
        // 422 is a class of its own in the clients; what is wrong with a request is 400 at OpenAI
        int status = problem.status() == 422 ? 400 : problem.status();
        return new OpenAiError(
                status,
                model ? "model_not_found" : problem.problem().code().replace('-', '_'),
                model ? Optional.of("model") : Optional.empty(),
                problem.detail(),
                problem.retryAfterSeconds());
    }

    /** The same by the word that OpenAI has for it. */
    OpenAiError named(String word) {
        return new OpenAiError(status, word, param, message, retryAfter);
    }

    JsonObject json() {
        var error = JsonBuilders.object()
                .add("message", message)
                .add("type", type())
                .add("param", param.<JsonValue>map(JsonBuilders::text).orElse(JsonValue.NULL))
                .add("code", code);
        return JsonBuilders.object().add("error", error).build();
    }

    /** What it is answered with. */
    Response.ResponseBuilder response() {
        var response = Response.status(status).type(JsonBody.MEDIA_TYPE).entity(json().toString());
        retryAfter.ifPresent(seconds -> response.header("Retry-After", seconds));
        return response;
    }

    void write(HttpServletResponse response) throws IOException {
        byte[] body = json().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(JsonBody.MEDIA_TYPE);
        response.setContentLength(body.length);
        retryAfter.ifPresent(seconds -> response.setHeader("Retry-After", Long.toString(seconds)));
        response.getOutputStream().write(body);
    }

    private String type() {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    }
}
