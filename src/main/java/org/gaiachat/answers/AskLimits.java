package org.gaiachat.answers;

/** What one question may be made of. */
public final class AskLimits {

    /** The most characters of a question, counted as Unicode code points. */
    public static final int QUESTION_CHARACTERS = 8_000;

    /** The most datasets that one question may be asked of. */
    public static final int DATASETS = 20;

    /** The most documents that an answer can be refined from. */
    public static final int DOCUMENTS = 100;

    /** The most characters of a comment on an answer. */
    public static final int COMMENT_CHARACTERS = 2_000;

    /** The most bytes of the request's body: the longest question in the widest escapes, and room for names. */
    public static final int BODY_BYTES = 256 * 1024;

    private AskLimits() {}
}
