package org.gaiachat.openai;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * What a client asks, checked. What Gaia has nothing for, such as a temperature, is not looked at.
 *
 * @param model whom it asks
 * @param before the messages before the question, without those of the system: Gaia has its own
 * @param question the last message
 * @param stream whether the answer is to come as it grows
 * @param footer whether the sources are to be listed at the end of the text
 */
record ChatRequest(Model model, List<Message> before, String question, boolean stream, boolean footer) {

    /** As much as a conversation can have in a program that keeps all of it. */
    static final int BODY_BYTES = 4 * 1024 * 1024;

    static ChatRequest of(JsonBody body) {
        body.number("n", 1, 1);
        List<Message> all = messages(body.object()).stream()
                .filter(message -> !message.isOf("system") && !message.isOf("developer"))
                .toList();
        if (all.isEmpty() || !all.get(all.size() - 1).isOf("user")) {
            throw new ProblemException(Problem.QUESTION_EMPTY, "The last of “messages” must be the user's question.");
        }
        return new ChatRequest(
                model(body),
                all.subList(0, all.size() - 1),
                question(all.get(all.size() - 1)),
                body.flag("stream").orElse(false),
                body.flag("source_footer").orElse(false));
    }

    private static List<Message> messages(JsonObject body) {
        if (body.get("messages") instanceof JsonArray messages) {
            return messages.stream().map(Message::of).toList();
        }
        throw new ProblemException(Problem.INVALID_FIELD, "The field “messages” is missing.");
    }

    private static Model model(JsonBody body) {
        Model model = Model.of(body.text("model").orElse(""));
        if (model.datasets().isEmpty()) {
            throw new ProblemException(
                    Problem.DATASETS_MISSING, "Name a dataset as “model”, or several with commas between them.");
        }
        if (model.datasets().size() > AskLimits.DATASETS) {
            throw new ProblemException(
                    Problem.DATASETS_TOO_MANY, "At most " + AskLimits.DATASETS + " datasets can be asked at once.");
        }
        return model;
    }

    private static String question(Message last) {
        String question = last.text().strip();
        if (question.isEmpty()) {
            throw new ProblemException(Problem.QUESTION_EMPTY, "Write a question, then send it.");
        }
        if (question.codePointCount(0, question.length()) > AskLimits.QUESTION_CHARACTERS) {
            throw new ProblemException(
                    Problem.QUESTION_TOO_LONG,
                    "The question has more than " + AskLimits.QUESTION_CHARACTERS + " characters. Shorten it.");
        }
        return question;
    }
}
