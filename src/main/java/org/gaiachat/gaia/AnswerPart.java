package org.gaiachat.gaia;

import java.util.List;

/** A part of an answer, in the order in which the engine gives it. */
public sealed interface AnswerPart {

    /** More of the answer's text, in markdown; citations are numbers in brackets, as in {@code [2]}. */
    record Text(String text) implements AnswerPart {}

    /** What the engine is doing, in words for the reader. */
    record Progress(String text) implements AnswerPart {}

    /** All sources known so far; a later list replaces an earlier one. */
    record Sources(List<Source> sources) implements AnswerPart {
        public Sources {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The end of a complete answer.
     *
     * @param queryUid what the engine calls this question; needed to refine it or to give feedback
     * @param conversationId the conversation that the next question may go on with
     * @param conversationName how that conversation is listed
     * @param reason why the answer ended
     */
    record Finished(String queryUid, String conversationId, String conversationName, FinishReason reason)
            implements AnswerPart {}
}
