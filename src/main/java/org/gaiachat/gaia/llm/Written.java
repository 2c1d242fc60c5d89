package org.gaiachat.gaia.llm;

/** What comes of a model while it writes. {@link Ended} or {@link Failed} is the last. */
public sealed interface Written {

    /** It has begun to reason; what it reasons is nobody's. */
    record Thinking() implements Written {}

    /** More of the text. */
    record Text(String text) implements Written {}

    /**
     * The text is complete.
     *
     * @param whole false where it reached the limit of its length
     */
    record Ended(boolean whole) implements Written {}

    /**
     * No text comes, or no more of it.
     *
     * @param why as the end of the sentence “The model did not answer: …”, without anything secret
     */
    record Failed(String why) implements Written {}
}
