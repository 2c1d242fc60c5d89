package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How much each term of a question tells: rare words tell more than common ones. */
final class TermWeights {

    private final Map<String, Double> weights;
    private final double total;

    private TermWeights(Map<String, Double> weights) {
        this.weights = weights;
        this.total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    static TermWeights of(AskedQuestion question, TermLookup lookup) throws IOException {
        Map<String, Double> weights = new LinkedHashMap<>();
        double all = Math.max(1, lookup.passages());
        for (QuestionTerm term : question.terms()) {
            double having = lookup.passages(IndexFields.TEXT, term.term());
            // Capped below the rarity of a word that stands nowhere, which in a small index would outweigh all else.
            double rarity = Math.log(1 + (all - Math.min(all, having) + 0.5) / (Math.max(having, 1) + 0.5));
            // Pairs of grammar help to find; they prove hardly anything.
            double weight = AsianPairs.holds(term.term()) ? term.weight() * term.weight() : term.weight();
            weights.put(term.term(), weight * rarity);
        }
        return new TermWeights(weights);
    }

    Set<String> terms() {
        return weights.keySet();
    }

    double of(String term) {
        return weights.getOrDefault(term, 0.0);
    }

    /** Those of the terms that stand in either, with the share of the whole that each has. */
    Map<String, Double> sharesOf(Set<String> own, Set<String> headings) {
        Map<String, Double> shares = new LinkedHashMap<>(weights);
        shares.keySet().removeIf(term -> total == 0 || !own.contains(term) && !headings.contains(term));
        shares.replaceAll((term, weight) -> weight / total);
        return shares;
    }

    /** The weight of all terms together. */
    double total() {
        return total;
    }
}
