package org.gaiachat.gaia.local;

/** Tells a text's language by its script and by whose little words it is full of. */
final class LanguageGuess {

    /** More of a text tells nothing new. */
    private static final int ENOUGH_CHARACTERS = 4_000;
    /** Of a passage a part tells. */
    private static final int ENOUGH_OF_A_PART = 500;
    /** One little word may be a name or a quotation. */
    private static final int ENOUGH_WORDS = 2;
    /** This share of the words of a text are little ones; mostly it is twice as much. */
    private static final double PLAINLY = 0.15;
    /** Asian texts are full of English names; a few characters of Asian script are a name in an English one. */
    private static final double ENOUGH_OF_SCRIPT = 0.2;

    private static final char FIRST_ASIAN = '\u2E80';

    private LanguageGuess() {}

    /** The text's language; {@code otherwise} where it does not tell. */
    static Language of(String text, Language otherwise) {
        return of(start(text, ENOUGH_CHARACTERS), otherwise, 0);
    }

    /**
     * The language of a part of a document: another than the document's where it is plainly full of that one's little
     * words. A list or code with two of them by chance is no text in it, and each language that an index holds costs all
     * questions.
     */
    static Language ofPart(String text, Language ofDocument) {
        return of(start(text, ENOUGH_OF_A_PART), ofDocument, PLAINLY);
    }

    private static Language of(char[] letters, Language otherwise, double share) {
        return holdsAsian(letters) ? ofAsian(letters, otherwise, share) : byLittleWords(letters, otherwise, share);
    }

    private static boolean holdsAsian(char[] letters) {
        for (char letter : letters) {
            if (letter >= FIRST_ASIAN) {
                return true;
            }
        }
        return false;
    }

    private static Language ofAsian(char[] letters, Language otherwise, double share) {
        int[] scripts = new int[4];
        for (char letter : letters) {
            scripts[script(letter)]++;
        }
        double all = Math.max(1, scripts[0] + scripts[1] + scripts[2]);
        if (scripts[1] > ENOUGH_OF_SCRIPT * all) {
            return Language.JAPANESE;
        }
        return scripts[2] > ENOUGH_OF_SCRIPT * all ? Language.KOREAN : byLittleWords(letters, otherwise, share);
    }

    private static char[] start(String text, int most) {
        char[] letters = new char[Math.min(text.length(), most)];
        text.getChars(0, letters.length, letters, 0);
        return letters;
    }

    /** Letters beyond the first 65,536 tell nothing: those of Asian scripts are rare ones. */
    private static int script(char letter) {
        if (letter < FIRST_ASIAN) {
            return isLetter(letter) ? 0 : 3;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> 1;
            case HANGUL -> 2;
            default -> Character.isLetter(letter) ? 0 : 3;
        };
    }

    /** Most are of ASCII, and told without a look into Unicode's tables. */
    private static boolean isLetter(char letter) {
        return letter < 0x80 ? (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z' : Character.isLetter(letter);
    }

    private static Language byLittleWords(char[] letters, Language otherwise, double share) {
        int[] counts = new int[Language.values().length];
        int words = 0;
        int start = 0;
        int hash = 0;
        for (int end = 0; end <= letters.length; end++) {
            if (end < letters.length && isLetter(letters[end])) {
                letters[end] = letters[end] < 0x80 ? (char) (letters[end] | 0x20) : Character.toLowerCase(letters[end]);
                hash = LittleWords.hash(hash, letters[end]);
            } else {
                if (end > start) {
                    words++;
                    LittleWords.count(letters, start, end, hash, counts);
                }
                start = end + 1;
                hash = 0;
            }
        }
        Language most = otherwise;
        for (Language language : Language.values()) {
            if (counts[language.ordinal()] > counts[most.ordinal()]) {
                most = language;
            }
        }
        return counts[most.ordinal()] >= Math.max(ENOUGH_WORDS, share * words) ? most : otherwise;
    }
}
