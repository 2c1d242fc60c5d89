package org.gaiachat.mcp;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/**
 * One message of a client's.
 *
 * @param id what its answer must bear; a notification has none and gets no answer
 * @param method what is asked for
 * @param params with what
 */
record Message(Optional<JsonValue> id, String method, JsonObject params) {

    static Message of(JsonBody body) {
        JsonObject json = body.object();
        Optional<JsonValue> id = Optional.ofNullable(json.get("id"));
        boolean version = json.get("jsonrpc") instanceof JsonString given
                && given.getString().equals("2.0");
        if (!version || !id.map(Message::isId).orElse(true) || !(json.get("method") instanceof JsonString method)) {
            throw new McpException(
                    new McpError(
                            400,
                            McpError.INVALID_REQUEST,
                            "Send one request or notification of JSON-RPC 2.0, with a text or a whole number as its id."),
                    id.filter(Message::isId));
        }
        return new Message(id, method.getString(), object(json, "params"));
    }

    boolean isNotification() {
        return id.isEmpty();
    }

    /** What a client says of its request, beside what it asks. */
    JsonObject meta() {
        return object(params, "_meta");
    }

    /** Whether it is of the current revision, and says so itself. */
    boolean saysItsRevision() {
        return meta().containsKey(RequestMetadata.REVISION);
    }

    /** What a progress notification must bear, where they are wanted. */
    Optional<JsonValue> progressToken() {
        return Optional.ofNullable(meta().get("progressToken")).filter(Message::isId);
    }

    /** A parameter's text, empty where there is none. */
    String text(String parameter) {
        return params.get(parameter) instanceof JsonString text ? text.getString() : "";
    }

    /** What a tool is called with. */
    JsonBody arguments() {
        return new JsonBody(object(params, "arguments"));
    }

    /** Ends this message with an error. */
    McpException refused(int status, int code, String sentence) {
        return refused(new McpError(status, code, sentence));
    }

    McpException refused(McpError error) {
        return new McpException(error, id);
    }

    /** The answer to this request. */
    JsonObject answered(JsonObjectBuilder result) {
        return JsonBuilders.object()
                .add("jsonrpc", "2.0")
                .add("id", id.orElse(JsonValue.NULL))
                .add("result", result)
                .build();
    }

    /** A member that is an object; an empty one where there is none. */
    static JsonObject object(JsonObject in, String member) {
        return in.get(member) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static boolean isId(JsonValue value) {
        return value instanceof JsonString || value instanceof JsonNumber number && number.isIntegral();
    }
}
