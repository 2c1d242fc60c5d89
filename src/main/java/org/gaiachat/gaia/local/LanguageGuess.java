package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells a text's language by its script and by whose little words it is full of. */
final class LanguageGuess {

    /** More of a text tells nothing new. */
    private static final int ENOUGH_CHARACTERS = 4_000;
    /** One little word may be a name or a quotation. */
    private static final int ENOUGH_WORDS = 2;
    /** Asian texts are full of English names; a few characters of Asian script are a name in an English one. */
    private static final double ENOUGH_OF_SCRIPT = 0.2;

    private static final Map<String, List<Language>> LITTLE_WORDS = littleWords();
    private static final int LONGEST_LITTLE_WORD =
            LITTLE_WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private LanguageGuess() {}

    /** The text's language; {@code otherwise} where it does not tell. */
    static Language of(String text, Language otherwise) {
        String start = text.length() > ENOUGH_CHARACTERS ? text.substring(0, ENOUGH_CHARACTERS) : text;
        int[] scripts = new int[4];
        start.codePoints().forEach(letter -> scripts[script(letter)]++);
        double letters = Math.max(1, scripts[0] + scripts[1] + scripts[2]);
        if (scripts[1] > ENOUGH_OF_SCRIPT * letters) {
            return Language.JAPANESE;
        }
        return scripts[2] > ENOUGH_OF_SCRIPT * letters ? Language.KOREAN : byLittleWords(start, otherwise);
    }

    private static int script(int letter) {
        if (letter < 0x2E80) {
            return Character.isLetter(letter) ? 0 : 3;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> 1;
            case HANGUL -> 2;
            default -> Character.isLetter(letter) ? 0 : 3;
        };
    }

    private static Language byLittleWords(String text, Language otherwise) {
        int[] counts = new int[Language.values().length];
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int end = 0; end <= lower.length(); end++) {
            if (end == lower.length() || !Character.isLetter(lower.charAt(end))) {
                if (end - start <= LONGEST_LITTLE_WORD && end > start) {
                    LITTLE_WORDS
                            .getOrDefault(lower.substring(start, end), List.of())
                            .forEach(language -> counts[language.ordinal()]++);
                }
                start = end + 1;
            }
        }
        Language most = otherwise;
        for (Language language : Language.values()) {
            if (counts[language.ordinal()] > counts[most.ordinal()]) {
                most = language;
            }
        }
        return counts[most.ordinal()] >= ENOUGH_WORDS ? most : otherwise;
    }

    private static Map<String, List<Language>> littleWords() {
        Map<String, List<Language>> words = new HashMap<>();
        for (Language language : Language.values()) {
            StopWords.of(language).forEach(word -> words.computeIfAbsent(word, first -> new ArrayList<>())
                    .add(language));
        }
        return words;
    }
}
