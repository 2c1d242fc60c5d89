package org.gaiachat.gaia.local;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/** Leads the words of a text back to terms: in lower case, without accents and endings. */
final class Inflections {

    /** What French and Italian put before a vowel. */
    private static final CharArraySet ELIDED = new CharArraySet(
            Set.of(
                    "l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "un", "dell", "all",
                    "dall", "nell", "sull", "quest", "quell", "dov", "cos", "com"),
            true);

    private Inflections() {}

    static RememberedTerms led(Language language, TermMemory memory) {
        return new RememberedTerms(one -> stemmed(language, new LowerCaseFilter(shortened(language, one))), memory);
    }

    private static TokenStream shortened(Language language, TokenStream words) {
        return switch (language) {
            case ENGLISH -> new EnglishPossessiveFilter(words);
            case FRENCH, ITALIAN -> new ElisionFilter(words, ELIDED);
            default -> words;
        };
    }

    /** Stemmers other than the English one know their language's accents, which go after them. */
    private static TokenStream stemmed(Language language, TokenStream words) {
        return switch (language) {
            case GERMAN ->
                new VerbForms(
                        folded(new GermanLightStemFilter(new GermanNormalizationFilter(words))),
                        VerbForms.Rules.GERMAN);
            case FRENCH -> folded(new FrenchLightStemFilter(words));
            case SPANISH -> folded(new SpanishLightStemFilter(words));
            case ITALIAN -> folded(new ItalianLightStemFilter(words));
            case DUTCH -> new VerbForms(folded(new SnowballFilter(words, new DutchStemmer())), VerbForms.Rules.DUTCH);
            // Names and terms in Asian texts are English, where they are in Latin script.
            default -> new PorterStemFilter(new IrregularForms(folded(words)));
        };
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(words);
    }
}
