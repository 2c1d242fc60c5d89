package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes terms, the same for documents and questions; each language has an analysis of its own.
 *
 * <p>Words are found by Unicode's rules and led back to terms by {@link Inflections}. Nothing is dropped: stop words are a
 * matter of questions.
 */
final class TextAnalysis extends Analyzer {

    /** A word of a text: as it is searched, and as it stands there. */
    record Word(String term, String asWritten) {}

    /** Takes a term, and where the word that it is of starts and ends in the text. */
    interface Taker {
        void take(String term, int start, int end);
    }

    private final Language language;
    private final Map<Language, TextAnalysis> all;
    private final TermMemory memory = new TermMemory();

    /** The English one, which knows the others. */
    TextAnalysis() {
        this(Language.ENGLISH, new EnumMap<>(Language.class));
        for (Language other : Language.values()) {
            if (other != language) {
                new TextAnalysis(other, all);
            }
        }
    }

    private TextAnalysis(Language language, Map<Language, TextAnalysis> all) {
        this.language = language;
        this.all = all;
        all.put(language, this);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new TextTerms(Inflections.led(language, memory)));
    }

    Language language() {
        return language;
    }

    /** The analysis of another language. */
    TextAnalysis in(Language other) {
        return all.get(other);
    }

    /** The words of a text, in order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        each(text, (term, start, end) -> words.add(new Word(term, text.substring(start, end))));
        return words;
    }

    /** The terms of a text, in order. */
    List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        each(text, (term, start, end) -> terms.add(term));
        return terms;
    }

    /** Gives the terms of a text, in order. */
    void each(String text, Taker taker) {
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                taker.take(term.toString(), offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
