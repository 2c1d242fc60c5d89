package org.gaiachat.mcp;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.relay.Protocol;

/**
 * How a tool's work is told to who called it.
 *
 * @param message the call
 * @param offer what this server says of itself
 */
record Telling(Message message, Offer offer) {

    Protocol.Event result(ToolResult result) {
        return event(message.answered(offer.complete(message, result.json())));
    }

    /** A failure of the tool is its result, one of the call an error, and of what was cancelled nothing is told. */
    List<Protocol.Event> failure(Throwable met) {
        if (met instanceof CancellationException) {
            return List.of();
        }
        return List.of(
                met instanceof McpException wrong
                        ? event(wrong.error().json(message.id()))
                        : result(ToolResult.failed(met)));
    }

    /**
     * That it goes on.
     *
     * @param token what the client knows it by
     * @param step more each time
     */
    static Protocol.Event progress(JsonValue token, int step, String text) {
        var params = JsonBuilders.object()
                .add("progressToken", token)
                .add("progress", step)
                .add("message", text);
        return event(JsonBuilders.object()
                .add("jsonrpc", "2.0")
                .add("method", "notifications/progress")
                .add("params", params)
                .build());
    }

    private static Protocol.Event event(JsonObject message) {
        return new Protocol.Event("", message.toString());
    }
}
