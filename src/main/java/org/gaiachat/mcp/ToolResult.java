package org.gaiachat.mcp;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.problems.ProblemDocument;

/**
 * What came of a tool.
 *
 * @param text for the model that called it
 * @param structured for programs; absent where it failed
 * @param code which problem it was, where it failed
 */
record ToolResult(String text, Optional<JsonObject> structured, Optional<String> code) {

    private static final String CODE = "org.gaiachat/code";

    /** A result for both: the model reads the same JSON. */
    static ToolResult of(JsonObjectBuilder structured) {
        JsonObject json = structured.build();
        return new ToolResult(json.toString(), Optional.of(json), Optional.empty());
    }

    /** A failure in words that a model, and whoever it works for, can act on. */
    static ToolResult failed(Throwable failure) {
        var problem = ProblemDocument.of(failure);
        return new ToolResult(
                problem.detail(),
                Optional.empty(),
                Optional.of(problem.problem().code()));
    }

    JsonObjectBuilder json() {
        var content = JsonBuilders.object().add("type", "text").add("text", text);
        var json = JsonBuilders.object()
                .add("content", JsonBuilders.array().add(content))
                .add("isError", code.isPresent());
        structured.ifPresent(known -> json.add("structuredContent", known));
        code.ifPresent(word -> json.add("_meta", JsonBuilders.object().add(CODE, word)));
        return json;
    }
}
