package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Leads words back to terms, each word by itself: one that was met before by memory, any other by the filters. */
final class RememberedTerms extends TokenFilter {

    /** Pairs of the scripts from here on are terms as they stand. */
    private static final char FIRST_ASIAN = '\u2E80';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermMemory memory;
    private final OneWord word = new OneWord();
    private final TokenStream led;
    private final CharTermAttribute ledTerm;

    RememberedTerms(TokenStream words, UnaryOperator<TokenStream> filters, TermMemory memory) {
        super(words);
        this.memory = memory;
        this.led = filters.apply(word);
        this.ledTerm = led.addAttribute(CharTermAttribute.class);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() > 0 && term.buffer()[0] < FIRST_ASIAN && !memory.recall(term)) {
            lead();
        }
        return true;
    }

    private void lead() throws IOException {
        char[] written = Arrays.copyOf(term.buffer(), term.length());
        word.is(written);
        led.reset();
        led.incrementToken();
        char[] found = Arrays.copyOf(ledTerm.buffer(), ledTerm.length());
        memory.remember(written, found);
        term.copyBuffer(found, 0, found.length);
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
