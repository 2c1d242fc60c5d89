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

        boolean is(char[] other, int length) {
            if (length != word) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (letters[i] != other[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Known[] places = new Known[PLACES];

    /** Puts the term of the word in its place; whether it is remembered. */
    boolean recall(CharTermAttribute word) {
        int length = word.length();
        if (length > LONGEST) {
            return false;
        }
        Known known = places[place(word.buffer(), length)];
        if (known == null || !known.is(word.buffer(), length)) {
            return false;
        }
        word.copyBuffer(known.letters(), length, known.letters().length - length);
        return true;
    }

    void remember(char[] word, char[] term) {
        if (word.length <= LONGEST) {
            char[] both = Arrays.copyOf(word, word.length + term.length);
            System.arraycopy(term, 0, both, word.length, term.length);
            places[place(word, word.length)] = new Known(both, word.length);
        }
    }

    private static int place(char[] letters, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
