package org.gaiachat.gaia;

/** Why a complete answer ended. */
public enum FinishReason {
    /** The engine said all it had to say. */
    ANSWERED("stop"),
    /** The engine found nothing in the datasets that answers the question, and said so. */
    NO_ANSWER("no-answer");

    private final String code;

    FinishReason(String code) {
        this.code = code;
    }

    /** The word for this reason in the API. */
    public String code() {
        return code;
    }
}
