package org.gaiachat.answers;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** How and when a run ended, once it has. */
final class RunEnd {

    // Texts, not the object that was told: thousands of ended answers are kept.
    private volatile String told = "";
    private volatile String reason = "";
    private volatile Names names;
    private volatile Instant at;

    /** What the engine calls an answered question and its conversation. */
    record Names(String queryUid, String conversationId) {}

    void is(JsonObject last) {
        told = last.toString();
        reason = last.getString("finishReason", "");
        if (last.containsKey("queryUid")) {
            names = new Names(last.getString("queryUid"), last.getString("conversationId"));
        }
        at = Instant.now();
    }

    boolean isOver() {
        return at != null;
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /** What its last event tells, as JSON; empty while there is none. */
    String told() {
        return told;
    }

    /** The word for this state in the API. */
    String state() {
        if (!isOver()) {
            return "running";
        }
        return reason.isEmpty() ? "failed" : reason.equals("stopped") ? "stopped" : "done";
    }

    /** What the engine calls it; throws {@code answer-unfinished} where it has not ended, or not by itself. */
    Names names() {
        Names known = names;
        if (known == null) {
            throw new ProblemException(
                    Problem.ANSWER_UNFINISHED, "This answer is not complete. Wait for its end, or ask again.");
        }
        return known;
    }
}
