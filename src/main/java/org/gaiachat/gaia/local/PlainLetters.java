package org.gaiachat.gaia.local;

/**
 * What letters and signs of Latin text are to Unicode's rules of where words end (UAX 29). With nothing else in a text, a
 * few of the rules are enough (docs/adr/029).
 */
final class PlainLetters {

    /** Not known here: to be left to who knows all rules. */
    static final byte UNKNOWN = 0;

    /** Parts words. */
    static final byte GAP = 1;

    static final byte LETTER = 2;
    static final byte DIGIT = 3;

    private static final byte BETWEEN_LETTERS = 4;
    private static final byte BETWEEN_DIGITS = 5;
    private static final byte BETWEEN_BOTH = 6;

    private static final int LATIN = 0x250;
    private static final byte[] KINDS = kinds();

    private PlainLetters() {}

    static byte kind(char letter) {
        return letter < LATIN ? KINDS[letter] : sign(letter);
    }

    private static byte sign(char letter) {
        return switch (letter) {
            case '–', '—', '“', '”', '„', '†', '•', '…', '‹', '›', '€' -> GAP;
            default -> UNKNOWN;
        };
    }

    /** Where the word that starts here ends. */
    static int wordEnd(char[] text, int start, int length) {
        int end = start + 1;
        while (end < length) {
            byte kind = kind(text[end]);
            if (kind == LETTER || kind == DIGIT) {
                end++;
            } else if (kind > DIGIT && end + 1 < length && holds(kind, kind(text[end - 1]), kind(text[end + 1]))) {
                end += 2;
            } else {
                return end;
            }
        }
        return end;
    }

    /** Whether a sign holds together what it stands between. */
    private static boolean holds(byte sign, byte before, byte after) {
        return before == after
                && (before == LETTER && sign != BETWEEN_DIGITS || before == DIGIT && sign != BETWEEN_LETTERS);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[LATIN];
        for (char letter = 0; letter < LATIN; letter++) {
            kinds[letter] = Character.isLetter(letter) ? LETTER : letter >= '0' && letter <= '9' ? DIGIT : GAP;
        }
        kinds[':'] = BETWEEN_LETTERS;
        kinds['·'] = BETWEEN_LETTERS;
        kinds[','] = BETWEEN_DIGITS;
        kinds[';'] = BETWEEN_DIGITS;
        kinds['.'] = BETWEEN_BOTH;
        kinds['\''] = BETWEEN_BOTH;
        // Pictures to some, and a hyphen that is none.
        kinds['©'] = UNKNOWN;
        kinds['®'] = UNKNOWN;
        kinds['\u00AD'] = UNKNOWN;
        return kinds;
    }
}
