package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Finds passages: by question, or all of a document. */
final class PassageSearch {

    /**
     * Among so many passages, the best by their words, it is looked what stands near: to look in all that have the words
     * costs more than all the rest.
     */
    private static final int LOOKED_AT_CLOSELY = 120;

    private final IndexSearcher searcher;
    private final TermLookup lookup;

    PassageSearch(IndexSearcher searcher) {
        this(searcher, new TermLookup(searcher));
    }

    PassageSearch(IndexSearcher searcher, TermLookup lookup) {
        this.searcher = searcher;
        this.lookup = lookup;
    }

    /** The passages that fit best, the best first. */
    List<Hit> best(List<AskedQuestion> readings, Collection<String> datasets, int count) throws IOException {
        PassageQuery asked = new PassageQuery(readings, lookup);
        Optional<Query> words = asked.words(datasets);
        if (words.isEmpty()) {
            return List.of();
        }
        Optional<Query> nearness = asked.nearness();
        TopDocs first = searcher.search(words.get(), nearness.isPresent() ? LOOKED_AT_CLOSELY : count);
        return hits(nearness.isPresent() ? QueryRescorer.rescore(searcher, first, nearness.get(), 1, count) : first);
    }

    /** The passages that have most of the words, wherever these stand; quicker than {@link #best}. */
    List<Hit> bestByWords(List<AskedQuestion> readings, Collection<String> datasets, int count) throws IOException {
        Optional<Query> words = new PassageQuery(readings, lookup).words(datasets);
        return words.isEmpty() ? List.of() : hits(searcher.search(words.get(), count));
    }

    /** All passages of a document in reading order. */
    List<StoredPassage> ofDocument(String documentId) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.DOCUMENT, documentId)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.TYPE, IndexFields.TYPE_PASSAGE)), Occur.FILTER)
                .build();
        List<StoredPassage> passages = new ArrayList<>();
        for (ScoreDoc one : AllFound.withoutScores(searcher, query)) {
            passages.add(IndexFields.passage(searcher.storedFields().document(one.doc)));
        }
        passages.sort(Comparator.comparing(StoredPassage::position));
        return passages;
    }

    private List<Hit> hits(TopDocs found) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : found.scoreDocs) {
            StoredPassage passage = IndexFields.passage(searcher.storedFields().document(one.doc));
            hits.add(new Hit(passage, Math.min(1, one.score / found.scoreDocs[0].score)));
        }
        return hits;
    }
}
