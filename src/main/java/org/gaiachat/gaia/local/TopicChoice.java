package org.gaiachat.gaia.local;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the phrases that part passages into topics: one after the other the phrase that tells most about the passages
 * that no phrase before it covers. The same passages always give the same phrases.
 */
final class TopicChoice {

    private static final double IN_A_HEADING = 3;
    private static final double PAIR = 1.6;

    /** A phrase that nearly all passages have tells them apart from nothing. */
    private static final double NEARLY_ALL = 0.6;

    private TopicChoice() {}

    /** The phrases and the passages of each, at most so many; {@code taken} are phrases that say nothing new here. */
    static Map<String, List<TopicPassage>> from(List<TopicPassage> passages, Set<String> taken, int most) {
        Map<String, List<TopicPassage>> chosen = new LinkedHashMap<>();
        Set<String> used = new HashSet<>(taken);
        Map<String, double[]> counts = new HashMap<>();
        passages.forEach(passage -> count(passage, counts, 1));
        List<TopicPassage> rest = passages;
        while (chosen.size() < most && !rest.isEmpty()) {
            String phrase = best(counts, passages.size(), used);
            if (phrase.isEmpty()) {
                break;
            }
            List<TopicPassage> about =
                    rest.stream().filter(passage -> passage.speaksOf(phrase)).toList();
            about.forEach(passage -> count(passage, counts, -1));
            chosen.put(phrase, about);
            used.addAll(List.of(phrase.split(" ")));
            rest = rest.stream().filter(passage -> !passage.speaksOf(phrase)).toList();
        }
        return chosen;
    }

    /** Counts by phrase the passages that have it, and their weight. */
    private static void count(TopicPassage passage, Map<String, double[]> counts, int sign) {
        for (String phrase : passage.phrases().keySet()) {
            double[] count = counts.computeIfAbsent(phrase, fresh -> new double[2]);
            count[0] += sign;
            count[1] += sign * (passage.headings().contains(phrase) ? IN_A_HEADING : 1);
        }
    }

    private static String best(Map<String, double[]> counts, int all, Set<String> used) {
        String best = "";
        double most = 0;
        for (Map.Entry<String, double[]> one : counts.entrySet()) {
            double worth = one.getValue()[0] < 1 ? 0 : worth(one.getKey(), one.getValue(), all);
            boolean first = worth == most && one.getKey().compareTo(best) < 0;
            if (worth > 0 && (worth > most || first) && !says(one.getKey(), used)) {
                best = one.getKey();
                most = worth;
            }
        }
        return best;
    }

    private static boolean says(String phrase, Set<String> used) {
        for (String word : phrase.split(" ")) {
            if (used.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static double worth(String phrase, double[] count, int all) {
        double share = count[0] / all;
        double rarity = Math.log(1 + all / count[0]);
        double common = share > NEARLY_ALL ? 0.2 : 1;
        return count[1] * rarity * common * (phrase.indexOf(' ') > 0 ? PAIR : 1);
    }
}
