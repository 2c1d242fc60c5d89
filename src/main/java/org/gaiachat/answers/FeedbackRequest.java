package org.gaiachat.answers;

import java.util.Optional;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** What a reader thought of an answer, checked. */
final class FeedbackRequest {

    private FeedbackRequest() {}

    static Feedback of(AnswerRun answered, JsonBody body) {
        boolean good = body.flag("good")
                .orElseThrow(
                        () -> new ProblemException(Problem.INVALID_FIELD, "The field “good” must say true or false."));
        Optional<String> comment = body.text("comment").map(String::strip).filter(text -> !text.isEmpty());
        comment.filter(text -> text.codePointCount(0, text.length()) > AskLimits.COMMENT_CHARACTERS)
                .ifPresent(text -> {
                    throw new ProblemException(
                            Problem.COMMENT_TOO_LONG,
                            "A comment may have at most " + AskLimits.COMMENT_CHARACTERS + " characters. Shorten it.");
                });
        return new Feedback(EngineNames.in(answered.log()).queryUid(), good, comment);
    }
}
