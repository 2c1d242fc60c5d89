package org.gaiachat.gaia.local;

/** The little words of all languages, found by their letters in a text. */
final class LittleWords {

    private static final int PLACES = 1 << 13;

    private static final char[][] WORDS = new char[PLACES][];
    /** Of each word a bit for each language that has it. */
    private static final int[] LANGUAGES = new int[PLACES];

    private static final int LONGEST;

    static {
        int longest = 0;
        for (Language language : Language.values()) {
            for (String word : StopWords.of(language)) {
                add(word.toCharArray(), 1 << language.ordinal());
                longest = Math.max(longest, word.length());
            }
        }
        LONGEST = longest;
    }

    private LittleWords() {}

    /** The hash of some letters and the next; that of none is 0. */
    static int hash(int letters, char next) {
        return 31 * letters + next;
    }

    /** Counts a word of a text, in lower case, for each language of which it is a little word; {@code hash} is its own. */
    static void count(char[] text, int start, int end, int hash, int[] counts) {
        if (end - start > LONGEST) {
            return;
        }
        int languages = LANGUAGES[place(text, start, end, hash)];
        for (int language = 0; languages != 0; language++, languages >>= 1) {
            counts[language] += languages & 1;
        }
    }

    private static void add(char[] word, int language) {
        int hash = 0;
        for (char letter : word) {
            hash = hash(hash, letter);
        }
        int place = place(word, 0, word.length, hash);
        WORDS[place] = word;
        LANGUAGES[place] |= language;
    }

    /** The place of the word, or the empty one where it would be. */
    private static int place(char[] text, int start, int end, int hash) {
        int place = (hash ^ hash >>> 13) & PLACES - 1;
        while (WORDS[place] != null && !is(WORDS[place], text, start, end)) {
            place = place + 1 & PLACES - 1;
        }
        return place;
    }

    private static boolean is(char[] word, char[] text, int start, int end) {
        if (word.length != end - start) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (word[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
