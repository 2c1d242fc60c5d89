package org.gaiachat.gaia.local;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/** A field whose text is analysed in its own language: one field for all languages, each document in its own. */
final class LanguageField extends Field {

    private final TextAnalysis analysis;

    LanguageField(String name, String text, Field.Store store, TextAnalysis analysis) {
        super(name, text, store == Field.Store.YES ? TextField.TYPE_STORED : TextField.TYPE_NOT_STORED);
        this.analysis = analysis;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheIndex, TokenStream reuse) {
        return analysis.tokenStream(name(), stringValue());
    }
}
