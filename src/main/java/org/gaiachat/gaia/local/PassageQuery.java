package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is searched for a question: its words first, then, among the passages that have them, words that stand near. */
final class PassageQuery {

    private static final float HEADINGS_BOOST = 0.7f;
    private static final float NAME_BOOST = 0.3f;
    private static final float NEARNESS_BOOST = 0.6f;
    private static final int NEAR = 3;

    private final List<AskedQuestion> readings;
    private final TermLookup lookup;

    PassageQuery(List<AskedQuestion> readings, TermLookup lookup) {
        this.readings = readings;
        this.lookup = lookup;
    }

    /** The passages of these datasets that have a word of the question; none where no passage at all has one. */
    Optional<Query> words(Collection<String> datasets) throws IOException {
        BooleanQuery.Builder languages = new BooleanQuery.Builder();
        for (AskedQuestion reading : readings) {
            add(languages, reading, words(reading.terms()));
        }
        BooleanQuery inTheirLanguages = languages.build();
        // Only passages have a language: what else the index holds is not found.
        return inTheirLanguages.clauses().isEmpty()
                ? Optional.empty()
                : Optional.of(new BooleanQuery.Builder()
                        .add(inTheirLanguages, Occur.MUST)
                        .add(in(datasets), Occur.FILTER)
                        .build());
    }

    /** Words of the question that stand near each other as they do in it. */
    Optional<Query> nearness() throws IOException {
        BooleanQuery.Builder languages = new BooleanQuery.Builder();
        for (AskedQuestion reading : readings) {
            add(languages, reading, near(reading.terms()));
        }
        BooleanQuery all = languages.build();
        return all.clauses().isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** Each passage is asked in the language that it was analysed in. */
    private static void add(BooleanQuery.Builder languages, AskedQuestion reading, BooleanQuery asked) {
        if (!asked.clauses().isEmpty()) {
            Term language = new Term(IndexFields.LANGUAGE, reading.language().name());
            languages.add(
                    new BooleanQuery.Builder()
                            .add(asked, Occur.MUST)
                            .add(new TermQuery(language), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
    }

    private BooleanQuery words(List<QuestionTerm> terms) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (QuestionTerm term : terms) {
            float weight = (float) term.weight();
            add(words, IndexFields.TEXT, term, weight);
            add(words, IndexFields.HEADINGS, term, weight * HEADINGS_BOOST);
            add(words, IndexFields.NAME, term, weight * NAME_BOOST);
        }
        return words.build();
    }

    private void add(BooleanQuery.Builder words, String field, QuestionTerm term, float boost) throws IOException {
        lookup.query(field, term.term(), boost).ifPresent(query -> words.add(query, Occur.SHOULD));
    }

    private BooleanQuery near(List<QuestionTerm> terms) throws IOException {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (int i = 1; i < terms.size(); i++) {
            String before = terms.get(i - 1).term();
            String term = terms.get(i).term();
            // Pairs of characters overlap: the next pair says of itself what stands near.
            if (!AsianPairs.holds(term) && stands(before) && stands(term)) {
                PhraseQuery near = new PhraseQuery(NEAR, IndexFields.TEXT, before, term);
                pairs.add(new BoostQuery(near, (float) terms.get(i).weight() * NEARNESS_BOOST), Occur.SHOULD);
            }
        }
        return pairs.build();
    }

    private boolean stands(String term) throws IOException {
        return lookup.passages(IndexFields.TEXT, term) > 0;
    }

    private static Query in(Collection<String> datasets) {
        List<BytesRef> names = datasets.stream().map(BytesRef::new).toList();
        return names.size() == 1
                ? new TermQuery(new Term(IndexFields.DATASET, names.get(0)))
                : new TermInSetQuery(IndexFields.DATASET, names);
    }
}
