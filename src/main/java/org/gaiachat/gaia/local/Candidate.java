package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sentence, list item, table row or code block that may become part of an answer.
 *
 * @param hit the passage it stands in
 * @param span where in the passage's text
 * @param terms its terms
 * @param speaksOf the question's terms that it or a heading above it has, each with its share of the question, 0 to 1
 * @param evidence how much of the question it and its surroundings speak of, 0 to 1
 * @param score how well it would answer
 */
record Candidate(
        Hit hit, TextSpan span, Set<String> terms, Map<String, Double> speaksOf, double evidence, double score) {

    private static final double NEAR_REPEAT = 0.6;

    Candidate {
        terms = Set.copyOf(terms);
        speaksOf = Map.copyOf(speaksOf);
    }

    StoredPassage passage() {
        return hit.passage();
    }

    String text() {
        return span.in(passage().text());
    }

    /**
     * How much of the question it brings together and none of the others does: the chance that two of the question's
     * terms, drawn by their shares, both stand here. “Costs” and “north” with one sentence and “south” with another leave
     * what it costs in the south unsaid.
     */
    double adds(List<Candidate> others) {
        double sum = 0;
        for (Map.Entry<String, Double> one : speaksOf.entrySet()) {
            for (Map.Entry<String, Double> two : speaksOf.entrySet()) {
                boolean pair = !one.getKey().equals(two.getKey());
                if (pair && others.stream().noneMatch(other -> other.joins(one.getKey(), two.getKey()))) {
                    sum += one.getValue() * two.getValue();
                }
            }
        }
        return sum;
    }

    private boolean joins(String one, String two) {
        return speaksOf.containsKey(one) && speaksOf.containsKey(two);
    }

    boolean sameWords(Candidate other) {
        return text().equalsIgnoreCase(other.text());
    }

    /** Whether it says nearly the same as the other. */
    boolean repeats(Candidate other) {
        long shared = terms.stream().filter(other.terms::contains).count();
        long all = terms.size() + other.terms.size() - shared;
        return sameWords(other) || all > 0 && shared >= NEAR_REPEAT * all;
    }
}
