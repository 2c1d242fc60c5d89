package org.gaiachat.emulator;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** A request's body, in which a field may bear one of several names: not all of Gaia's are published. */
record Body(JsonBody json) {

    static Body read(InputStream body) {
        return new Body(JsonBody.read(body, AskLimits.BODY_BYTES));
    }

    /** A text that is not blank. */
    Optional<String> text(String... names) {
        return Stream.of(names)
                .flatMap(name -> json.text(name).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    String required(String... names) {
        return text(names).orElseThrow(() -> missing(names[0]));
    }

    /** A text of no more characters than a question may have. */
    String question() {
        String question = required("queryString");
        if (question.codePointCount(0, question.length()) > AskLimits.QUESTION_CHARACTERS) {
            throw new ProblemException(
                    Problem.INVALID_FIELD,
                    "The field queryString has more than " + AskLimits.QUESTION_CHARACTERS + " characters.");
        }
        return question;
    }

    Optional<Boolean> flag(String... names) {
        return Stream.of(names).flatMap(name -> json.flag(name).stream()).findFirst();
    }

    /** All texts of the lists and single texts that bear one of the names. */
    List<String> texts(String... names) {
        return Stream.of(names)
                .flatMap(name -> json.object().get(name) instanceof jakarta.json.JsonString
                        ? json.text(name).stream()
                        : json.texts(name).stream())
                .distinct()
                .toList();
    }

    List<String> requiredTexts(String name) {
        List<String> texts = texts(name);
        if (texts.isEmpty()) {
            throw missing(name);
        }
        return texts;
    }

    private static ProblemException missing(String name) {
        return new ProblemException(Problem.INVALID_FIELD, "The field " + name + " is required.");
    }
}
