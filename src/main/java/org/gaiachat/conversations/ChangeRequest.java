package org.gaiachat.conversations;

import java.util.Optional;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** What a client wants changed in a conversation, checked. */
final class ChangeRequest {

    static final int BODY_BYTES = 4 * 1024;
    private static final int NAME_CHARACTERS = 100;

    private ChangeRequest() {}

    static ConversationChange of(String id, JsonBody body) {
        return new ConversationChange(id, body.text("name").map(ChangeRequest::name), body.flag("pinned"));
    }

    /** A name is one line. */
    private static String name(String given) {
        String name = given.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > NAME_CHARACTERS) {
            throw new ProblemException(
                    Problem.INVALID_FIELD, "The field “name” must have 1 to " + NAME_CHARACTERS + " characters.");
        }
        return name;
    }

    /** The format of an export: {@code md} unless another is named. */
    static boolean asJson(Optional<String> format) {
        return switch (format.orElse("md")) {
            case "md" -> false;
            case "json" -> true;
            default ->
                throw new ProblemException(Problem.INVALID_PARAMETER, "The parameter “format” must be “md” or “json”.");
        };
    }
}
