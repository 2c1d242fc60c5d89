package org.gaiachat.answers;

/** What one question may be made of. */
public final class AskLimits {

    /** The most characters of a question, counted as Unicode code points. */
    public static final int QUESTION_CHARACTERS = 8_000;

    /** The most datasets that one question may be asked of. */
    public static final int DATASETS = 20;

    /** The most bytes of the request's body: the longest question in the widest escapes, and room for names. */
    static final int BODY_BYTES = 256 * 1024;

    private AskLimits() {}
}
