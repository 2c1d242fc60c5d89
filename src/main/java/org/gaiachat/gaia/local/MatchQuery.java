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

    static Query of(String dataset, List<QuestionTerm> terms) {
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
        return new BooleanQuery.Builder()
                .add(words.setMinimumNumberShouldMatch(enough).build(), Occur.MUST)
                .add(new TermQuery(new Term(IndexFields.TYPE, IndexFields.TYPE_PASSAGE)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.DATASET, dataset)), Occur.FILTER)
                .build();
    }

    /** The score of a passage that has all words in its text. */
    static double best(List<QuestionTerm> terms) {
        return terms.stream().mapToDouble(QuestionTerm::weight).sum();
    }

    private static Query constant(String field, QuestionTerm term, float share) {
        Query word = new ConstantScoreQuery(new TermQuery(new Term(field, term.term())));
        return new BoostQuery(word, (float) term.weight() * share);
    }
}
