package org.gaiachat.answers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gaiachat.gaia.Question;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;
import org.gaiachat.session.Visit;

/**
 * What a client asks, checked.
 *
 * @param id the answer's id, the client's or a new one
 * @param asked the question, and the documents to answer from where some are chosen
 */
record AskRequest(String id, Asked asked) {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    static AskRequest of(Visit visit, JsonBody body) {
        var question = new Question(
                question(body.text("question").orElse("")),
                datasets(body.texts("datasets")),
                named(body.text("conversationId")),
                named(body.text("llm")));
        return new AskRequest(id(body), asked(question, visit, body));
    }

    /**
     * Documents that a search found can be asked at once: the search's name stands for the answer that is refined. One that
     * does not open for this visitor is as good as none, or it could name somebody else's conversation.
     */
    private static Asked asked(Question question, Visit visit, JsonBody body) {
        List<String> documents = body.texts("documentIds");
        return documents.isEmpty()
                ? Asked.of(question)
                : new Asked(
                        question,
                        body.text("queryUid").flatMap(visit::search).orElse(""),
                        RefineRequest.documents(documents));
    }

    static String id(JsonBody body) {
        return body.text("id").map(AskRequest::id).orElseGet(() -> UUID.randomUUID()
                .toString());
    }

    private static String id(String given) {
        if (!UUID_FORM.matcher(given).matches()) {
            throw new ProblemException(Problem.ANSWER_ID_INVALID, "Give a UUID as the id, or none.");
        }
        return given;
    }

    private static String question(String given) {
        String question = given.strip();
        if (question.isEmpty()) {
            throw new ProblemException(Problem.QUESTION_EMPTY, "Write a question, then send it.");
        }
        int length = question.codePointCount(0, question.length());
        if (length > AskLimits.QUESTION_CHARACTERS) {
            throw new ProblemException(
                    Problem.QUESTION_TOO_LONG,
                    "The question has " + length + " characters; " + AskLimits.QUESTION_CHARACTERS
                            + " are allowed. Shorten it.");
        }
        return question;
    }

    private static List<String> datasets(List<String> given) {
        List<String> datasets = given.stream().distinct().toList();
        if (datasets.isEmpty()) {
            throw new ProblemException(Problem.DATASETS_MISSING, "Choose at least one dataset to ask.");
        }
        if (datasets.size() > AskLimits.DATASETS) {
            throw new ProblemException(
                    Problem.DATASETS_TOO_MANY, "At most " + AskLimits.DATASETS + " datasets can be asked at once.");
        }
        return datasets;
    }

    private static Optional<String> named(Optional<String> given) {
        return given.map(String::strip).filter(name -> !name.isEmpty());
    }
}
