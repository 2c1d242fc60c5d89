package org.gaiachat.gaia.local;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The terms of a text. Words are found by Unicode's rules: those of Latin text here, those of any other by Lucene's
 * tokenizer, whose Asian characters become pairs.
 *
 * <p>What is written in one for machines is parted: {@code GAIA_API_KEY} is found by “API key”.
 */
final class TextTerms extends Tokenizer {

    /** Pairs of the scripts from here on are terms as they stand. */
    private static final char FIRST_ASIAN = '\u2E80';

    private static final int USUAL_LENGTH = 8_192;

    /** Longer ones are no words; Lucene's tokenizer cuts them. */
    private static final int LONGEST_WORD = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final RememberedTerms terms;
    private final Others others = new Others();
    private char[] text = new char[USUAL_LENGTH];
    private int length;
    private int next;
    private boolean plain;

    TextTerms(RememberedTerms terms) {
        this.terms = terms;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = 0;
        fill();
        plain = part();
        if (!plain) {
            others.start(text, length);
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        return plain ? takeWord() : takeOther();
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(length, length);
    }

    private boolean takeWord() throws IOException {
        while (next < length) {
            byte kind = PlainLetters.kind(text[next]);
            if (kind == PlainLetters.LETTER || kind == PlainLetters.DIGIT) {
                int start = next;
                next = PlainLetters.wordEnd(text, start, length);
                terms.lead(text, start, next - start, term);
                offset.setOffset(start, next);
                return true;
            }
            next++;
        }
        return false;
    }

    private boolean takeOther() throws IOException {
        if (!others.words.incrementToken()) {
            return false;
        }
        char[] word = others.word.buffer();
        int letters = others.word.length();
        if (letters > 0 && word[0] < FIRST_ASIAN) {
            terms.lead(word, 0, letters, term);
        } else {
            term.copyBuffer(word, 0, letters);
        }
        offset.setOffset(others.place.startOffset(), others.place.endOffset());
        return true;
    }

    private void fill() throws IOException {
        if (text.length > USUAL_LENGTH) {
            text = new char[USUAL_LENGTH];
        }
        length = 0;
        for (int read = input.read(text, 0, text.length); read >= 0; ) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
            read = input.read(text, length, text.length - length);
        }
    }

    /** Parts what is written in one, character by character, so that each keeps its place; whether all letters are plain. */
    private boolean part() {
        boolean all = true;
        int word = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] == '_') {
                text[i] = ' ';
            } else if (text[i] == '’') {
                text[i] = '\'';
            }
            byte kind = PlainLetters.kind(text[i]);
            word = kind == PlainLetters.GAP ? 0 : word + 1;
            all &= kind != PlainLetters.UNKNOWN && word <= LONGEST_WORD;
        }
        return all;
    }

    /** The words of a text of any script. */
    private static final class Others {
        final StandardTokenizer tokenizer = new StandardTokenizer();
        final TokenStream words = new CJKBigramFilter(new CJKWidthFilter(tokenizer));
        final CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
        final OffsetAttribute place = words.addAttribute(OffsetAttribute.class);

        void start(char[] text, int length) throws IOException {
            words.close();
            tokenizer.setReader(new CharArrayReader(text, 0, length));
            words.reset();
        }
    }
}
