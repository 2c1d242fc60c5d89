package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question as the engine understands it.
 *
 * @param language of the passages that it is asked of
 * @param text as it was asked
 * @param terms what to look for, in the order of the question, each once
 * @param leftBehind what the conversation was about and this question is not: “north” after “and the south pier?”
 * @param askedFor what kind of thing is asked for
 */
record AskedQuestion(
        Language language, String text, List<QuestionTerm> terms, Set<String> leftBehind, Optional<AskedFor> askedFor) {

    AskedQuestion {
        terms = List.copyOf(terms);
        leftBehind = Set.copyOf(leftBehind);
    }
}
