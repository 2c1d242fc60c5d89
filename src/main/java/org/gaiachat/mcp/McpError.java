package org.gaiachat.mcp;

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
 * An error of the protocol (JSON-RPC 2.0, 5.1). What goes wrong within a tool is none: its result tells it.
 *
 * @param status the HTTP status, where the error is an answer of its own and not told within a stream
 * @param code JSON-RPC's number for it
 * @param message a sentence for a person
 * @param data what else a program may know
 */
record McpError(int status, int code, String message, JsonObject data) {

    static final int UNREADABLE = -32_700;
    static final int INVALID_REQUEST = -32_600;
    static final int METHOD_NOT_FOUND = -32_601;
    static final int INVALID_PARAMETERS = -32_602;
    static final int INTERNAL = -32_603;

    /** Of revisions before 2026-07-28. */
    static final int RESOURCE_NOT_FOUND = -32_002;

    static final int HEADERS_DIFFER = -32_020;
    static final int REVISION_UNKNOWN = -32_022;

    McpError(int status, int code, String message) {
        this(status, code, message, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** What is refused before a message is looked at. */
    static McpError refusal(int status, String sentence) {
        return new McpError(status, INVALID_REQUEST, sentence);
    }

    /** The error of a failure; what nobody foresaw is logged as everywhere and told as no more. */
    static McpError of(Throwable failure) {
        if (failure instanceof McpException known) {
            return known.error();
        }
        var problem = ProblemDocument.of(failure);
        int status = problem.status();
        int code = status < 500 ? INVALID_PARAMETERS : INTERNAL;
        return new McpError(status, status == 400 ? UNREADABLE : code, problem.detail(), data(problem));
    }

    private static JsonObject data(ProblemDocument problem) {
        var data = JsonBuilders.object().add("code", problem.problem().code());
        problem.retryAfterSeconds().ifPresent(seconds -> data.add("retryAfterSeconds", seconds));
        return data.build();
    }

    McpError withCode(int other) {
        return new McpError(status, other, message, data);
    }

    /** The whole message; without an id where what was sent had none that could be read. */
    JsonObject json(Optional<JsonValue> id) {
        var error = JsonBuilders.object().add("code", code).add("message", message);
        if (!data.isEmpty()) {
            error.add("data", data);
        }
        var json = JsonBuilders.object().add("jsonrpc", "2.0");
        id.ifPresent(known -> json.add("id", known));
        return json.add("error", error).build();
    }

    Response response(Optional<JsonValue> id) {
        return Response.status(status)
                .type(JsonBody.MEDIA_TYPE)
                .entity(json(id).toString())
                .build();
    }

    void write(HttpServletResponse response) throws IOException {
        byte[] body = json(Optional.empty()).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(JsonBody.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
