package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes terms, the same for documents and questions; the one place to teach the engine another language.
 *
 * <p>Words are found by Unicode's rules, lowercased, freed of accents and stemmed as English; words of other European
 * languages lose an ending here and there, in documents and questions alike, which does them no harm. Nothing is dropped: stop words are a matter of questions.
 */
final class TextAnalysis extends Analyzer {

    /** A word of a text: as it is searched, and as it stands there. */
    record Word(String term, String asWritten) {}

    private static final NormalizeCharMap PARTED = parted();

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(PARTED, reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return initReader(field, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new EnglishPossessiveFilter(words);
        terms = new LowerCaseFilter(terms);
        terms = new ASCIIFoldingFilter(terms);
        return new TokenStreamComponents(
                words, new PorterStemFilter(new StemmerOverrideFilter(terms, IrregularForms.MAP)));
    }

    /** The words of a text, in order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), text.substring(offset.startOffset(), offset.endOffset())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The terms of a text, in order. */
    List<String> terms(String text) {
        return words(text).stream().map(Word::term).toList();
    }

    /** Parts what is written in one for machines: {@code GAIA_API_KEY} is found by “API key”. */
    private static NormalizeCharMap parted() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("_", " ");
        map.add("’", "'");
        return map.build();
    }
}
