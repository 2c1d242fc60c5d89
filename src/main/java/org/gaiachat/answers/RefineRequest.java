package org.gaiachat.answers;

import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.Question;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * An answer that a client wants again from chosen documents, checked.
 *
 * @param id the new answer's id, the client's or a new one
 */
record RefineRequest(String id, Asked asked) {

    static RefineRequest of(AnswerRun answered, JsonBody body) {
        EngineNames names = EngineNames.in(answered.log());
        Question before = answered.asked().question();
        Question again =
                new Question(before.text(), before.datasets(), Optional.of(names.conversationId()), before.llm());
        return new RefineRequest(
                AskRequest.id(body), new Asked(again, names.queryUid(), documents(body.texts("documentIds"))));
    }

    /** The documents to answer from, each once, checked. */
    static List<String> documents(List<String> given) {
        List<String> documents = given.stream().distinct().toList();
        if (documents.isEmpty()) {
            throw new ProblemException(Problem.DOCUMENTS_MISSING, "Choose at least one document to answer from.");
        }
        if (documents.size() > AskLimits.DOCUMENTS) {
            throw new ProblemException(
                    Problem.DOCUMENTS_TOO_MANY, "At most " + AskLimits.DOCUMENTS + " documents can be chosen.");
        }
        return documents;
    }
}
