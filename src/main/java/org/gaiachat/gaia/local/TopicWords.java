package org.gaiachat.gaia.local;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a topic into words, all of them the documents' own but for the frame of a question. */
final class TopicWords {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 300;
    private static final int PASSAGES_READ = 8;

    private TopicWords() {}

    /** How the phrase is written most, with a capital. */
    static String name(String phrase, List<TopicPassage> about) {
        Map<String, Long> written = about.stream()
                .map(passage -> passage.phrases().get(phrase))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        String most = written.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        int first = most.offsetByCodePoints(0, 1);
        return most.substring(0, first).toUpperCase(Locale.ROOT) + most.substring(first);
    }

    /** The sentence that says most of what the passages have in common. */
    static Optional<String> summary(String name, List<TopicPassage> about) {
        String word = name.toLowerCase(Locale.ROOT);
        return about.stream()
                .limit(PASSAGES_READ)
                .flatMap(passage -> sentences(passage.passage()).stream())
                .max(Comparator.<String>comparingInt(
                                sentence -> sentence.toLowerCase(Locale.ROOT).contains(word) ? 1 : 0)
                        .thenComparingInt(sentence -> -Math.abs(sentence.length() - 120))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** Questions that may be asked: headings that are questions, and questions after headings and the topic itself. */
    static Set<String> questions(String name, List<TopicPassage> about) {
        Set<String> questions = new LinkedHashSet<>();
        List<String> headings = about.stream()
                .flatMap(passage -> passage.heading().stream())
                .distinct()
                .toList();
        headings.stream().filter(heading -> heading.endsWith("?")).forEach(questions::add);
        questions.add("What is there to know about " + inSentence(name) + "?");
        headings.stream()
                .filter(heading -> !heading.endsWith("?") && heading.length() <= 80)
                .forEach(heading -> questions.add("What is there to know about " + inSentence(heading) + "?"));
        return questions;
    }

    private static List<String> sentences(StoredPassage passage) {
        return QuotableUnits.of(passage).stream()
                .filter(unit -> unit.kind() == BlockKind.PARAGRAPH)
                .map(unit -> OneLine.of(unit.in(passage.text())).strip())
                .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST && !text.endsWith(":"))
                .toList();
    }

    /** A word that has but its first letter in capitals may have it from the start of a sentence only. */
    private static String inSentence(String words) {
        boolean name = words.length() < 2 || words.substring(1).chars().anyMatch(Character::isUpperCase);
        return name ? words : words.toLowerCase(Locale.ROOT);
    }
}
