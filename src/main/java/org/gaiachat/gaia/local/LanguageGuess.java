package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;

/** Tells a text's language by its script and by whose little words it is full of. */
final class LanguageGuess {

    /** More of a text tells nothing new. */
    private static final int ENOUGH_CHARACTERS = 4_000;
    /** One little word may be a name or a quotation. */
    private static final int ENOUGH_WORDS = 2;
    /** Asian texts are full of English names; a few characters of Asian script are a name in an English one. */
    private static final double ENOUGH_OF_SCRIPT = 0.2;

    private static final CharArrayMap<List<Language>> LITTLE_WORDS = littleWords();
    private static final int LONGEST_LITTLE_WORD = LITTLE_WORDS.keySet().stream()
            .mapToInt(word -> ((char[]) word).length)
            .max()
            .orElse(0);

    private LanguageGuess() {}

    /** The text's language; {@code otherwise} where it does not tell. */
    static Language of(String text, Language otherwise) {
        String start = text.length() > ENOUGH_CHARACTERS ? text.substring(0, ENOUGH_CHARACTERS) : text;
        int[] scripts = new int[4];
        for (int i = 0; i < start.length(); i++) {
            scripts[script(start.charAt(i))]++;
        }
        double letters = Math.max(1, scripts[0] + scripts[1] + scripts[2]);
        if (scripts[1] > ENOUGH_OF_SCRIPT * letters) {
            return Language.JAPANESE;
        }
        return scripts[2] > ENOUGH_OF_SCRIPT * letters ? Language.KOREAN : byLittleWords(start, otherwise);
    }

    /** Letters beyond the first 65,536 tell nothing: those of Asian scripts are rare ones. */
    private static int script(char letter) {
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
        char[] letters = text.toCharArray();
        int start = 0;
        for (int end = 0; end <= letters.length; end++) {
            if (end == letters.length || !Character.isLetter(letters[end])) {
                if (end - start <= LONGEST_LITTLE_WORD && end > start) {
                    count(LITTLE_WORDS.get(letters, start, end - start), counts);
                }
                start = end + 1;
            } else {
                letters[end] = Character.toLowerCase(letters[end]);
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

    private static void count(List<Language> languages, int[] counts) {
        if (languages != null) {
            for (Language language : languages) {
                counts[language.ordinal()]++;
            }
        }
    }

    private static CharArrayMap<List<Language>> littleWords() {
        Map<String, List<Language>> words = new HashMap<>();
        for (Language language : Language.values()) {
            StopWords.of(language).forEach(word -> words.computeIfAbsent(word, first -> new ArrayList<>())
                    .add(language));
        }
        return CharArrayMap.copy(words);
    }
}
