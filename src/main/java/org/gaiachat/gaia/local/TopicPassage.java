package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A passage as topics are found in it.
 *
 * @param passage the passage
 * @param phrases its words and pairs of words by their terms, as first written
 * @param headings the terms of the phrases in its headings
 */
record TopicPassage(StoredPassage passage, Map<String, String> phrases, Set<String> headings) {

    boolean speaksOf(String phrase) {
        return phrases.containsKey(phrase);
    }

    /** The last of the headings that it stands under, if any. */
    List<String> heading() {
        String[] path = passage.headings().split(" › ");
        String last = path[path.length - 1].strip();
        return last.isEmpty() ? List.of() : List.of(last);
    }
}
