package org.gaiachat.answers;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** How and when a run ended, once it has. What its last event tells is in the log. */
final class RunEnd {

    /** The word for a run's state in the API. */
    enum State {
        RUNNING("running"),
        DONE("done"),
        STOPPED("stopped"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private volatile State state = State.RUNNING;
    private volatile long at;

    /** It has ended now, with this event. */
    void is(EventKind last, JsonObject told) {
        at = System.currentTimeMillis();
        boolean stopped = told.getString("finishReason", "").equals("stopped");
        state = last == EventKind.PROBLEM ? State.FAILED : stopped ? State.STOPPED : State.DONE;
    }

    boolean isOver() {
        return state != State.RUNNING;
    }

    /** When it ended. */
    Optional<Instant> at() {
        return isOver() ? Optional.of(Instant.ofEpochMilli(at)) : Optional.empty();
    }

    State state() {
        return state;
    }
}
