package org.gaiachat.gaia.local;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Which passages fit a text, and how well: by the share of its words that they have.
 *
 * <p>How rare a word is does not count, unlike in {@link PassageSearch}: then a document that comes or goes would change
 * the order of all others, and pages that are read one after the other would overlap or have gaps.
 */
final class MatchQuery {

    private static final float IN_HEADINGS = 0.7f;
    private static final float IN_NAME = 0.5f;

    /** Of up to two words a passage must have all, of more this share. */
    private static final double ENOUGH_WORDS = 0.6;

    private MatchQuery() {}

    /** A passage is held against the text as its own language reads it. */
    static Query of(String dataset, List<AskedQuestion> readings) {
        BooleanQuery.Builder languages = new BooleanQuery.Builder();
        for (AskedQuestion reading : readings) {
            Term language = new Term(IndexFields.LANGUAGE, reading.language().name());
            languages.add(
                    new BooleanQuery.Builder()
                            .add(words(reading.terms()), Occur.MUST)
                            .add(new TermQuery(language), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(languages.build(), Occur.MUST)
                .add(new TermQuery(new Term(IndexFields.TYPE, IndexFields.TYPE_PASSAGE)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.DATASET, dataset)), Occur.FILTER)
                .build();
    }

    private static Query words(List<QuestionTerm> terms) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (QuestionTerm term : terms) {
            words.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    constant(IndexFields.TEXT, term, 1),
                                    constant(IndexFields.HEADINGS, term, IN_HEADINGS),
                                    constant(IndexFields.NAME, term, IN_NAME)),
                            0),
                    Occur.SHOULD);
        }
        int enough = terms.size() <= 2 ? terms.size() : (int) Math.ceil(ENOUGH_WORDS * terms.size());
        return words.setMinimumNumberShouldMatch(enough).build();
    }

    /** The score of a passage that has all words in its text. */
    static double best(List<AskedQuestion> readings) {
        return readings.stream()
                .mapToDouble(reading -> reading.terms().stream()
                        .mapToDouble(QuestionTerm::weight)
                        .sum())
                .max()
                .orElse(1);
    }

    private static Query constant(String field, QuestionTerm term, float share) {
        Query word = new ConstantScoreQuery(new TermQuery(new Term(field, term.term())));
        return new BoostQuery(word, (float) term.weight() * share);
    }
}
