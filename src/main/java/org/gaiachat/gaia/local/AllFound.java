package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * All that a query finds, in the order of the index. It takes memory for what is found; Lucene's own lists of the best
 * take it for as many as could be found, which here is the whole index.
 */
final class AllFound extends SimpleCollector {

    private final ScoreMode mode;
    private final List<ScoreDoc> found = new ArrayList<>();
    private Scorable scorer;
    private int base;

    private AllFound(ScoreMode mode) {
        this.mode = mode;
    }

    /** With scores. */
    static List<ScoreDoc> of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new Whole(ScoreMode.COMPLETE));
    }

    static List<ScoreDoc> withoutScores(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new Whole(ScoreMode.COMPLETE_NO_SCORES));
    }

    @Override
    public ScoreMode scoreMode() {
        return mode;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext part) {
        base = part.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        found.add(new ScoreDoc(base + document, mode.needsScores() ? scorer.score() : 0));
    }

    private record Whole(ScoreMode mode) implements CollectorManager<AllFound, List<ScoreDoc>> {

        @Override
        public AllFound newCollector() {
            return new AllFound(mode);
        }

        @Override
        public List<ScoreDoc> reduce(Collection<AllFound> parts) {
            return parts.stream().flatMap(part -> part.found.stream()).toList();
        }
    }
}
