package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Chooses the sentences that answer, for the question and for each other; or none, if nothing does. */
final class AnswerChoice {

    /** The best sentence, with its surroundings, must speak of this share of the question. */
    static final double ENOUGH_EVIDENCE = 0.55;

    /** A further sentence must be nearly as good as the best; more so where it stands elsewhere and adds nothing. */
    private static final double BESIDE_THE_BEST = 0.75;

    private static final double ELSEWHERE = 0.85;

    /** What a sentence must add to speak of a part of the question that nothing chosen so far answers. */
    private static final double A_PART = 0.05;

    /** Such a part outweighs what one sentence is better than another. */
    private static final double WORTH_OF_A_PART = 2;

    /** Beside the best, a sentence that announces a list or code has little of the question itself. */
    private static final double ANNOUNCING = 0.6;

    private static final int MOST = 5;

    private AnswerChoice() {}

    /** The chosen ones, the best first. */
    static List<Candidate> from(List<Candidate> candidates) {
        List<Candidate> left = new ArrayList<>(candidates);
        left.removeIf(candidate -> !proves(candidate));
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < MOST && !left.isEmpty()) {
            Candidate next = Collections.max(left, Comparator.comparingDouble(one -> worth(one, chosen)));
            chosen.add(next);
            left.removeIf(candidate -> !answers(candidate, chosen));
        }
        return chosen;
    }

    private static double worth(Candidate candidate, List<Candidate> chosen) {
        return candidate.score() + (chosen.isEmpty() ? 0 : WORTH_OF_A_PART * candidate.adds(chosen));
    }

    /** Whether there is an answer with this one alone: the best of those that prove enough begins it. */
    static boolean proves(Candidate candidate) {
        return candidate.evidence() >= ENOUGH_EVIDENCE;
    }

    /** “30 euros at the south pier” nearly repeats “20 euros at the north pier”, unless both piers were asked about. */
    private static boolean answers(Candidate candidate, List<Candidate> chosen) {
        Candidate best = chosen.get(0);
        if (candidate.adds(chosen) >= A_PART) {
            return candidate.score() >= BESIDE_THE_BEST * best.score()
                    && chosen.stream().noneMatch(candidate::sameWords);
        }
        return candidate.score() >= measure(candidate, best) * best.score()
                && chosen.stream().noneMatch(candidate::repeats);
    }

    private static double measure(Candidate candidate, Candidate best) {
        if (!candidate.hit().equals(best.hit())) {
            return ELSEWHERE;
        }
        return candidate.text().endsWith(":") ? ANNOUNCING : BESIDE_THE_BEST;
    }
}
