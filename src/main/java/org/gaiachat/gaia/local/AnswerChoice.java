package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the sentences that answer, for the question and for each other; or none, if nothing does. */
final class AnswerChoice {

    /** The best sentence, with its surroundings, must speak of this share of the question. */
    private static final double ENOUGH_EVIDENCE = 0.55;

    /** A further sentence must be nearly as good as the best; more so where it stands elsewhere. */
    private static final double BESIDE_THE_BEST = 0.75;

    private static final double ELSEWHERE = 0.85;

    /** Beside the best, a sentence that announces a list or code has little of the question itself. */
    private static final double ANNOUNCING = 0.6;

    private static final int MOST = 5;

    private AnswerChoice() {}

    /** The chosen ones, the best first. */
    static List<Candidate> from(List<Candidate> candidates) {
        List<Candidate> ranked = new ArrayList<>(candidates);
        ranked.sort(Comparator.comparingDouble(Candidate::score).reversed());
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (chosen.size() < MOST
                    && answers(candidate, chosen)
                    && chosen.stream().noneMatch(candidate::repeats)) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    /** Whether there is an answer with this one alone: the best of those that prove enough begins it. */
    static boolean proves(Candidate candidate) {
        return candidate.evidence() >= ENOUGH_EVIDENCE;
    }

    private static boolean answers(Candidate candidate, List<Candidate> chosen) {
        if (!proves(candidate) || chosen.isEmpty()) {
            return proves(candidate);
        }
        Candidate best = chosen.get(0);
        return candidate.score() >= measure(candidate, best) * best.score();
    }

    private static double measure(Candidate candidate, Candidate best) {
        if (!candidate.hit().equals(best.hit())) {
            return ELSEWHERE;
        }
        return candidate.text().endsWith(":") ? ANNOUNCING : BESIDE_THE_BEST;
    }
}
