package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds passages: by question, or all of a document. */
final class PassageSearch {

    private static final float HEADINGS_BOOST = 0.7f;
    private static final float NAME_BOOST = 0.3f;
    private static final float NEARNESS_BOOST = 0.6f;
    private static final int NEAR = 3;

    private final IndexSearcher searcher;

    PassageSearch(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The passages that fit best, the best first. */
    List<Hit> best(List<AskedQuestion> readings, Collection<String> datasets, int count) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(inTheirLanguages(readings), Occur.MUST)
                .add(passages(), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                IndexFields.DATASET,
                                datasets.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(query, count).scoreDocs;
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : found) {
            StoredPassage passage = IndexFields.passage(searcher.storedFields().document(one.doc));
            hits.add(new Hit(passage, Math.min(1, one.score / found[0].score)));
        }
        return hits;
    }

    /** All passages of a document in reading order. */
    List<StoredPassage> ofDocument(String documentId) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.DOCUMENT, documentId)), Occur.FILTER)
                .add(passages(), Occur.FILTER)
                .build();
        Sort inOrder = new Sort(new SortField(IndexFields.POSITION, SortField.Type.LONG));
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        List<StoredPassage> passages = new ArrayList<>();
        for (ScoreDoc one : searcher.search(query, most, inOrder).scoreDocs) {
            passages.add(IndexFields.passage(searcher.storedFields().document(one.doc)));
        }
        return passages;
    }

    /** Each passage is asked in the language that it was analysed in. */
    private static Query inTheirLanguages(List<AskedQuestion> readings) {
        BooleanQuery.Builder languages = new BooleanQuery.Builder();
        for (AskedQuestion reading : readings) {
            languages.add(
                    new BooleanQuery.Builder()
                            .add(words(reading.terms()), Occur.MUST)
                            .add(
                                    new TermQuery(new Term(
                                            IndexFields.LANGUAGE,
                                            reading.language().name())),
                                    Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        return languages.build();
    }

    private static Query words(List<QuestionTerm> terms) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (int i = 0; i < terms.size(); i++) {
            QuestionTerm term = terms.get(i);
            float weight = (float) term.weight();
            words.add(boosted(IndexFields.TEXT, term.term(), weight), Occur.SHOULD);
            words.add(boosted(IndexFields.HEADINGS, term.term(), weight * HEADINGS_BOOST), Occur.SHOULD);
            words.add(boosted(IndexFields.NAME, term.term(), weight * NAME_BOOST), Occur.SHOULD);
            // Pairs of characters overlap: the next pair says of itself what stands near.
            if (i > 0 && !AsianPairs.holds(term.term())) {
                PhraseQuery near =
                        new PhraseQuery(NEAR, IndexFields.TEXT, terms.get(i - 1).term(), term.term());
                words.add(new BoostQuery(near, weight * NEARNESS_BOOST), Occur.SHOULD);
            }
        }
        return words.build();
    }

    private static Query boosted(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }

    private static Query passages() {
        return new TermQuery(new Term(IndexFields.TYPE, IndexFields.TYPE_PASSAGE));
    }
}
