package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Reads a question once for each language that the documents are in: a question of few words does not tell its own. */
final class QuestionReadings {

    private final TextAnalysis analysis;

    QuestionReadings(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The question as passages of each language would say it; {@code earlier} are those before it, the latest first. */
    List<AskedQuestion> read(String question, List<String> earlier, IndexReader index) throws IOException {
        List<AskedQuestion> readings = new ArrayList<>();
        for (Language language : Language.values()) {
            if (index.docFreq(new Term(IndexFields.LANGUAGE, language.name())) > 0) {
                readings.add(new QuestionReading(analysis.in(language)).read(question, earlier));
            }
        }
        return readings;
    }
}
