package org.gaiachat.gaia.local;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words and pairs of words that a passage may be about. Each distinct word is analysed once, however often it
 * stands in a dataset: analysing whole texts would take longer than all the rest.
 */
final class TopicPhrases {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*+");
    private static final Pattern TELLING =
            Pattern.compile(".*\\p{L}{3}.*|.*[\\p{IsHan}\\p{IsHiragana}\\p{IsHangul}].*");
    private static final int FEW = 16;
    private static final int CHARACTERS_READ = 1_200;

    /** What stands in fewer passages is nobody's topic; of many passages one in so many must have it. */
    private static final int ONE_IN = 500;

    private final TextAnalysis analysis;
    private final Map<String, String> terms = new HashMap<>();

    TopicPhrases(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** All passages, with the phrases that more than a few of them have. */
    List<TopicPassage> of(List<StoredPassage> stored) {
        List<TopicPassage> passages = stored.stream().map(this::of).toList();
        int least = passages.size() < FEW ? 1 : Math.max(2, passages.size() / ONE_IN);
        Map<String, Integer> counts = new HashMap<>();
        passages.forEach(
                passage -> passage.phrases().keySet().forEach(phrase -> counts.merge(phrase, 1, Integer::sum)));
        passages.forEach(passage -> passage.phrases().keySet().removeIf(phrase -> counts.get(phrase) < least));
        return passages;
    }

    private TopicPassage of(StoredPassage passage) {
        Map<String, String> phrases = new LinkedHashMap<>();
        collect(passage.headings(), phrases);
        Set<String> headings = new HashSet<>(phrases.keySet());
        String text = passage.text();
        collect(text.substring(0, Math.min(CHARACTERS_READ, text.length())), phrases);
        return new TopicPassage(passage, phrases, headings);
    }

    private void collect(String text, Map<String, String> phrases) {
        Matcher words = WORD.matcher(text);
        String before = "";
        String beforeWritten = "";
        int end = -2;
        while (words.find()) {
            String written = words.group();
            String term = terms.computeIfAbsent(written, this::term);
            if (!term.isEmpty()) {
                phrases.putIfAbsent(term, written);
                boolean adjacent = words.start() == end + 1 && text.charAt(end) == ' ';
                if (adjacent && !before.isEmpty()) {
                    phrases.putIfAbsent(before + " " + term, beforeWritten + " " + written);
                }
            }
            before = term;
            beforeWritten = written;
            end = words.end();
        }
    }

    /** The term of a word that tells something; of any other the empty one. */
    private String term(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (StopWords.has(analysis.language(), lower) || !TELLING.matcher(lower).matches()) {
            return "";
        }
        return String.join("", analysis.terms(written));
    }
}
