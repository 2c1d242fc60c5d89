package org.gaiachat.gaia.local;

import java.lang.invoke.VarHandle;
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

    /** Of each how long the word is, the word and its term in one: to look elsewhere for them takes longer than the rest. */
    private final char[][] places = new char[PLACES][];

    /** Puts the term of the word that starts there in its place; whether it is remembered. */
    boolean recall(char[] text, int start, int length, CharTermAttribute term) {
        if (length > LONGEST) {
            return false;
        }
        char[] known = places[place(text, start, length)];
        if (known == null || !is(known, text, start, length)) {
            return false;
        }
        term.copyBuffer(known, 1 + length, known.length - length - 1);
        return true;
    }

    void remember(char[] word, char[] term) {
        if (word.length <= LONGEST) {
            char[] all = new char[1 + word.length + term.length];
            all[0] = (char) word.length;
            System.arraycopy(word, 0, all, 1, word.length);
            System.arraycopy(term, 0, all, 1 + word.length, term.length);
            // Whoever finds it in its place finds all of it, though there is no lock.
            VarHandle.storeStoreFence();
            places[place(word, 0, word.length)] = all;
        }
    }

    private static boolean is(char[] known, char[] text, int start, int length) {
        if (known[0] != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known[1 + i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int place(char[] text, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + text[i];
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
