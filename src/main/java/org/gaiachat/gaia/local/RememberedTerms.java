package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Leads words back to terms, each word by itself: one that was met before by memory, any other by the filters. */
final class RememberedTerms {

    private final TermMemory memory;
    private final OneWord word = new OneWord();
    private final TokenStream led;
    private final CharTermAttribute ledTerm;

    RememberedTerms(UnaryOperator<TokenStream> filters, TermMemory memory) {
        this.memory = memory;
        this.led = filters.apply(word);
        this.ledTerm = led.addAttribute(CharTermAttribute.class);
    }

    /** Puts the term of the word that starts there. */
    void lead(char[] text, int start, int length, CharTermAttribute term) throws IOException {
        if (!memory.recall(text, start, length, term)) {
            char[] written = Arrays.copyOfRange(text, start, start + length);
            word.is(written);
            led.reset();
            led.incrementToken();
            char[] found = Arrays.copyOf(ledTerm.buffer(), ledTerm.length());
            memory.remember(written, found);
            term.copyBuffer(found, 0, found.length);
        }
    }

    /** A stream of one word. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private char[] next = {};

        void is(char[] word) {
            next = word;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.copyBuffer(next, 0, next.length);
            return true;
        }
    }
}
