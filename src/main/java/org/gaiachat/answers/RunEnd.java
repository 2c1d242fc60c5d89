package org.gaiachat.answers;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** How and when a run ended, once it has. */
final class RunEnd {

    private volatile JsonObject told = JsonValue.EMPTY_JSON_OBJECT;
    private volatile Instant at;

    /** What the engine calls an answered question and its conversation. */
    record Names(String queryUid, String conversationId) {}

    void is(JsonObject last) {
        told = last;
        at = Instant.now();
    }

    boolean isOver() {
        return at != null;
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /** What its last event tells; empty while there is none. */
    JsonObject told() {
        return told;
    }

    /** The word for this state in the API. */
    String state() {
        if (!isOver()) {
            return "running";
        }
        String reason = told.getString("finishReason", "");
        return reason.isEmpty() ? "failed" : reason.equals("stopped") ? "stopped" : "done";
    }

    /** What the engine calls it; throws {@code answer-unfinished} where it has not ended, or not by itself. */
    Names names() {
        if (!told.containsKey("queryUid")) {
            throw new ProblemException(
                    Problem.ANSWER_UNFINISHED, "This answer is not complete. Wait for its end, or ask again.");
        }
        return new Names(told.getString("queryUid"), told.getString("conversationId"));
    }
}
