package org.gaiachat.gaia.local;

import java.util.Set;

/**
 * A sentence, list item, table row or code block that may become part of an answer.
 *
 * @param hit the passage it stands in
 * @param span where in the passage's text
 * @param terms its terms
 * @param evidence how much of the question it and its surroundings speak of, 0 to 1
 * @param score how well it would answer
 */
record Candidate(Hit hit, TextSpan span, Set<String> terms, double evidence, double score) {

    private static final double NEAR_REPEAT = 0.6;

    Candidate {
        terms = Set.copyOf(terms);
    }

    StoredPassage passage() {
        return hit.passage();
    }

    String text() {
        return span.in(passage().text());
    }

    /** Whether it says nearly the same as the other. */
    boolean repeats(Candidate other) {
        long shared = terms.stream().filter(other.terms::contains).count();
        long all = terms.size() + other.terms.size() - shared;
        return text().equalsIgnoreCase(other.text()) || all > 0 && shared >= NEAR_REPEAT * all;
    }
}
