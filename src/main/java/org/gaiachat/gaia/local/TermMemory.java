package org.gaiachat.gaia.local;

import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Remembers the terms of words: a text has few words, and most of them often, so that nearly all are led back once.
 *
 * <p>Shared by all threads without a lock. An entry never changes and gives way to the next with the same place; who reads
 * an old one, or none, does the work again and comes to the same.
 */
final class TermMemory {

    private static final int PLACES = 1 << 15;

    /** Longer ones are not words. */
    private static final int LONGEST = 40;

    /** A word and its term, one after the other in the same letters: these lie together in memory. */
    private record Known(char[] letters, int word) {

        boolean is(char[] text, int start, int length) {
            if (length != word) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (letters[i] != text[start + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Known[] places = new Known[PLACES];

    /** Puts the term of the word that starts there in its place; whether it is remembered. */
    boolean recall(char[] text, int start, int length, CharTermAttribute term) {
        if (length > LONGEST) {
            return false;
        }
        Known known = places[place(text, start, length)];
        if (known == null || !known.is(text, start, length)) {
            return false;
        }
        term.copyBuffer(known.letters, length, known.letters.length - length);
        return true;
    }

    void remember(char[] word, char[] term) {
        if (word.length <= LONGEST) {
            char[] both = Arrays.copyOf(word, word.length + term.length);
            System.arraycopy(term, 0, both, word.length, term.length);
            places[place(word, 0, word.length)] = new Known(both, word.length);
        }
    }

    private static int place(char[] text, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + text[i];
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
