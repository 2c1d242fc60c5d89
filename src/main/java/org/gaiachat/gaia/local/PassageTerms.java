package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The terms of a passage and where they stand: it is analysed once, and its sentences with it. */
final class PassageTerms {

    private final List<String> terms = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    PassageTerms(String text, TextAnalysis analysis) {
        analysis.each(text, (term, start, end) -> {
            terms.add(term);
            starts.add(start);
        });
    }

    /** All of them. */
    Set<String> all() {
        return new HashSet<>(terms);
    }

    /** Those within a stretch. */
    Set<String> in(TextSpan span) {
        Set<String> within = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            int start = starts.get(i);
            if (start >= span.start() && start < span.end()) {
                within.add(terms.get(i));
            }
        }
        return within;
    }
}
