package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Weighs the sentences of the passages that were found against the question. */
final class CandidateScoring {

    /** What a term counts that stands near the sentence, not in it. */
    private static final double IN_HEADINGS = 0.75;

    private static final double BESIDE = 0.6;
    private static final double IN_PASSAGE = 0.4;

    /** The parts of the score beside the evidence. */
    private static final double OWN_WORDS = 0.5;

    private static final double PASSAGE = 0.15;
    private static final double WHAT_WAS_ASKED_FOR = 0.2;
    private static final double FIRST = 0.04;
    private static final double TO_THE_POINT = 0.2;

    private static final double LEFT_BEHIND = -0.5;

    /** Code says little without the sentence that announces it, and comes along with that. */
    private static final double BARE_CODE = -0.3;

    private static final List<String> QUESTION_MARKS = List.of("?", "？");

    private final TextAnalysis analysis;
    private final AskedQuestion question;
    private final TermWeights weights;
    private final String asked;

    CandidateScoring(TextAnalysis analysis, AskedQuestion question, TermWeights weights) {
        this.analysis = analysis;
        this.question = question;
        this.weights = weights;
        this.asked = question.text().strip().toLowerCase(Locale.ROOT);
    }

    /** The quotable units of the passage, each weighed; none where no unit could prove an answer, as in most passages. */
    List<Candidate> score(Hit hit) {
        StoredPassage passage = hit.passage();
        Set<String> headings = Set.copyOf(analysis.terms(passage.headings() + " " + passage.name()));
        PassageTerms read = new PassageTerms(passage.text(), analysis);
        if (mostEvidence(read, headings) < AnswerChoice.ENOUGH_EVIDENCE) {
            return List.of();
        }
        List<TextSpan> units = QuotableUnits.of(passage);
        List<Set<String>> terms = units.stream().map(read::in).toList();
        Set<String> all = new HashSet<>();
        terms.forEach(all::addAll);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            String text = units.get(i).in(passage.text());
            if (echoes(text)) {
                continue;
            }
            double evidence = share(terms.get(i), new Surroundings(headings, beside(units, terms, i), all));
            double score = evidence
                    + OWN_WORDS * share(terms.get(i), Surroundings.NONE)
                    + PASSAGE * hit.score()
                    + shape(units.get(i), text, terms.get(i))
                    + (i == 0 ? FIRST : 0);
            candidates.add(new Candidate(
                    hit, units.get(i), terms.get(i), weights.sharesOf(terms.get(i), headings), evidence, score));
        }
        return candidates;
    }

    /** Whether what was chosen for another question speaks of enough of this one. */
    boolean answeredBy(Candidate candidate) {
        return share(candidate.speaksOf().keySet(), Surroundings.NONE) >= AnswerChoice.ENOUGH_EVIDENCE;
    }

    /** No unit speaks of more of the question than its passage and the headings above do. */
    private double mostEvidence(PassageTerms read, Set<String> headings) {
        Set<String> all = read.all();
        all.addAll(headings);
        return share(all, Surroundings.NONE);
    }

    /** Only sentences go on with one another; an item of a list stands for itself, under the sentence before it. */
    private static Set<String> beside(List<TextSpan> units, List<Set<String>> terms, int i) {
        Set<String> beside = new HashSet<>();
        if (i > 0 && units.get(i - 1).kind() == BlockKind.PARAGRAPH) {
            beside.addAll(terms.get(i - 1));
        }
        if (i + 1 < units.size() && units.get(i + 1).kind() == BlockKind.PARAGRAPH) {
            beside.addAll(terms.get(i + 1));
        }
        return beside;
    }

    /** A text that quotes the question, as an example may, does not answer it; one that has a question's keywords does. */
    private boolean echoes(String text) {
        String held = text.toLowerCase(Locale.ROOT);
        return held.equals(asked)
                || QUESTION_MARKS.stream().anyMatch(mark -> held.contains(asked.endsWith(mark) ? asked : asked + mark));
    }

    private double shape(TextSpan unit, String text, Set<String> terms) {
        boolean asked = question.askedFor().filter(kind -> kind.heldBy(text)).isPresent();
        double pointed = terms.stream().filter(weights.terms()::contains).count() / (double) Math.max(4, terms.size());
        boolean behind = terms.stream().anyMatch(question.leftBehind()::contains);
        return (asked ? WHAT_WAS_ASKED_FOR : 0)
                + (behind ? LEFT_BEHIND : 0)
                + TO_THE_POINT * pointed
                + (unit.kind() == BlockKind.CODE ? BARE_CODE : 0);
    }

    /** The weight of the question's terms that are spoken of, as a share of all. */
    private double share(Set<String> own, Surroundings around) {
        double sum = 0;
        for (String term : weights.terms()) {
            sum += weights.of(term) * (own.contains(term) ? 1 : around.credit(term));
        }
        return weights.total() == 0 ? 0 : sum / weights.total();
    }

    /** The terms around a sentence: above it, right beside it, and anywhere in its passage. */
    private record Surroundings(Set<String> headings, Set<String> beside, Set<String> passage) {

        static final Surroundings NONE = new Surroundings(Set.of(), Set.of(), Set.of());

        double credit(String term) {
            if (headings.contains(term)) {
                return IN_HEADINGS;
            }
            if (beside.contains(term)) {
                return BESIDE;
            }
            return passage.contains(term) ? IN_PASSAGE : 0;
        }
    }
}
