package org.gaiachat.gaia.local;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides whether a question can only be understood with the ones before it. */
final class FollowUp {

    /** What the words of the question before weigh beside the question's own. */
    static final double WEIGHT_OF_LATEST = 0.3;

    /** How much less each question further back weighs. */
    static final double FADING = 0.4;

    private static final Set<String> OPENINGS = Set.of(
            "and",
            "or",
            "but",
            "also",
            "then",
            "so",
            "otherwise",
            "und",
            "oder",
            "aber",
            "et",
            "mais",
            "y",
            "pero",
            "e",
            "ma",
            "en",
            "maar",
            "では",
            "じゃ",
            "それ",
            "그럼",
            "그러",
            "그리",
            "그런",
            "또는");
    private static final Set<String> POINTERS = Set.of(
            "it", "its", "that", "this", "they", "them", "their", "those", "these", "there", "one", "ones", "he", "she",
            "him", "her", "his", "else", "same");
    private static final int WORDS_OF_A_POINTING_QUESTION = 2;

    private final List<String> written;
    private final List<String> words;
    private final Collection<String> terms;

    FollowUp(List<TextAnalysis.Word> words, Collection<String> terms) {
        this.written = words.stream()
                .map(word -> word.asWritten().toLowerCase(Locale.ROOT))
                .toList();
        this.words = words.stream().map(TextAnalysis.Word::term).toList();
        this.terms = Set.copyOf(terms);
    }

    boolean leansOnEarlier() {
        if (words.isEmpty() || terms.isEmpty()) {
            return true;
        }
        boolean opens = OPENINGS.contains(written.get(0))
                || words.size() > 1 && written.get(1).equals("about");
        boolean points = written.stream().anyMatch(POINTERS::contains) && terms.size() <= WORDS_OF_A_POINTING_QUESTION;
        return opens || points || terms.size() == 1 && words.size() <= 2;
    }

    /**
     * Whether the follow-up puts another word in the place of an earlier one: after “the north pier”, “and the south
     * pier?” no longer asks about the north.
     */
    boolean replaces(String term, List<String> earlier) {
        for (int i = 0; i + 1 < words.size(); i++) {
            int place = earlier.indexOf(words.get(i + 1));
            if (place > 0
                    && terms.contains(words.get(i))
                    && terms.contains(words.get(i + 1))
                    && earlier.get(place - 1).equals(term)
                    && !words.get(i).equals(term)
                    && !words.contains(term)) {
                return true;
            }
        }
        return false;
    }
}
