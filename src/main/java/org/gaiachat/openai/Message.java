package org.gaiachat.openai;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * One message of a chat.
 *
 * @param role {@code user}, {@code assistant}, {@code system} or another
 * @param text what it says
 */
record Message(String role, String text) {

    static Message of(JsonValue given) {
        if (given instanceof JsonObject message && message.get("role") instanceof JsonString role) {
            return new Message(role.getString(), text(message.getOrDefault("content", JsonValue.NULL)));
        }
        throw wrong();
    }

    boolean isOf(String speaker) {
        return role.equals(speaker);
    }

    private static String text(JsonValue content) {
        return switch (content.getValueType()) {
            case NULL -> "";
            case STRING -> ((JsonString) content).getString();
            case ARRAY -> content.asJsonArray().stream().map(Message::part).collect(Collectors.joining("\n"));
            default -> throw wrong();
        };
    }

    private static String part(JsonValue given) {
        if (given instanceof JsonObject part && part.get("text") instanceof JsonString text) {
            return text.getString();
        }
        throw new ProblemException(Problem.INVALID_FIELD, "Only texts can be asked: leave images and files out.");
    }

    private static ProblemException wrong() {
        return new ProblemException(
                Problem.INVALID_FIELD, "“messages” must be a list of objects with “role” and “content”.");
    }
}
