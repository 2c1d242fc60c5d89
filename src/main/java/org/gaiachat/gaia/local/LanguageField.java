package org.gaiachat.gaia.local;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/** A field whose text is analysed in its own language: one field for all languages, each document in its own. */
final class LanguageField extends Field {

    private final TextAnalysis analysis;

    LanguageField(String name, String text, FieldType type, TextAnalysis analysis) {
        super(name, text, type);
        this.analysis = analysis;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheIndex, TokenStream reuse) {
        return analysis.tokenStream(name(), stringValue());
    }
}
