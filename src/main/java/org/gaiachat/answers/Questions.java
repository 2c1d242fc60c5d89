package org.gaiachat.answers;

import jakarta.inject.Inject;
import java.io.InputStream;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.json.JsonBody;
import org.gaiachat.session.Visit;

/** Reads what is asked from a request's body, and asks it. */
@OnePerApplication
class Questions {

    @Inject
    Answers answers;

    AnswerRun ask(Visit visit, InputStream body) {
        var request = AskRequest.of(visit, JsonBody.read(body, AskLimits.BODY_BYTES));
        return answers.ask(visit, request.id(), request.asked(), request.asked()::by);
    }

    /** Asks for somebody who takes the answer only when it is complete. */
    AnswerRun askWhole(Visit visit, InputStream body) {
        var request = AskRequest.of(visit, JsonBody.read(body, AskLimits.BODY_BYTES));
        return answers.ask(visit, request.id(), request.asked(), request.asked()::wholeBy);
    }

    /** Asks the same again of chosen documents only. */
    AnswerRun refine(Visit visit, String id, InputStream body) {
        var request = RefineRequest.of(answers.find(visit, id), JsonBody.read(body, AskLimits.BODY_BYTES));
        return answers.ask(visit, request.id(), request.asked(), request.asked()::by);
    }
}
