package org.gaiachat.mcp;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBuilders;

/** All that can be asked for but tools. */
@OnePerApplication
class Methods {

    @Inject
    Offer offer;

    @Inject
    Resources resources;

    /** The answer, or the error that is told in its place. */
    CompletionStage<Response> answer(Message message, Gaia gaia) {
        CompletionStage<JsonObjectBuilder> result;
        try {
            result = message.saysItsRevision() ? current(message, gaia) : introduced(message, gaia);
        } catch (RuntimeException knownAtOnce) {
            result = CompletableFuture.failedFuture(knownAtOnce);
        }
        return result.handle((told, failure) -> failure == null
                ? answered(message, told)
                : error(message, failure).response(message.id()));
    }

    private Response answered(Message message, JsonObjectBuilder result) {
        String text = message.answered(offer.complete(message, result)).toString();
        var response = Response.ok(text);
        return message.method().equals("initialize") && !message.saysItsRevision()
                ? response.header(Caller.INTRODUCTION, UUID.randomUUID()).build()
                : response.build();
    }

    private CompletionStage<JsonObjectBuilder> current(Message message, Gaia gaia) {
        return message.method().equals("server/discover") ? now(offer.discovery()) : common(message, gaia);
    }

    private CompletionStage<JsonObjectBuilder> introduced(Message message, Gaia gaia) {
        return switch (message.method()) {
            case "initialize" ->
                now(offer.introduction(message.params().getOrDefault("protocolVersion", JsonValue.NULL)));
            case "ping" -> now(JsonBuilders.object());
            default -> common(message, gaia);
        };
    }

    private CompletionStage<JsonObjectBuilder> common(Message message, Gaia gaia) {
        return switch (message.method()) {
            case "tools/list" -> now(offer.tools());
            case "resources/list" -> resources.list(message, gaia);
            case "resources/templates/list" -> now(offer.templates(gaia));
            case "resources/read" -> resources.read(message.text("uri"), gaia);
            default -> throw message.refused(404, McpError.METHOD_NOT_FOUND, "There is no such method here.");
        };
    }

    /** In revisions before the current one clients read no error but with a status of success. */
    private static McpError error(Message message, Throwable failure) {
        McpError error = McpError.of(failure);
        boolean absent = error.status() == 404 && error.code() != McpError.METHOD_NOT_FOUND;
        int code = absent && !message.saysItsRevision() ? McpError.RESOURCE_NOT_FOUND : error.code();
        int status = error.code() == McpError.METHOD_NOT_FOUND && message.saysItsRevision() ? 404 : 200;
        return new McpError(status, code, error.message(), error.data());
    }

    private static CompletionStage<JsonObjectBuilder> now(JsonObjectBuilder result) {
        return CompletableFuture.completedStage(result);
    }
}
