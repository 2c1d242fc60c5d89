package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Finds in some datasets what another query finds anywhere.
 *
 * <p>A part of the index that holds nothing else, as most parts do of an index with few datasets, is searched without the
 * condition: without it Lucene leaves out most of the passages that are not among the best.
 */
final class InDatasets extends Query {

    private final Query sought;
    private final Query within;
    private final Collection<String> datasets;

    InDatasets(Query sought, Query within, Collection<String> datasets) {
        this.sought = sought;
        this.within = within;
        this.datasets = datasets;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = sought.rewrite(searcher);
        return rewritten == sought ? this : new InDatasets(rewritten, within, datasets);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Query narrow = new BooleanQuery.Builder()
                .add(sought, Occur.MUST)
                .add(within, Occur.FILTER)
                .build();
        Weight everywhere = sought.createWeight(searcher, mode, boost);
        return new PartByPart(searcher.rewrite(narrow).createWeight(searcher, mode, boost), everywhere);
    }

    private boolean wholly(LeafReaderContext part) throws IOException {
        int documents = 0;
        for (String dataset : datasets) {
            documents += part.reader().docFreq(new Term(IndexFields.DATASET, dataset));
        }
        return documents >= part.reader().maxDoc();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        sought.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public String toString(String field) {
        return sought.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InDatasets same && sought.equals(same.sought) && within.equals(same.within);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), sought, within);
    }

    private final class PartByPart extends FilterWeight {

        private final Weight everywhere;

        PartByPart(Weight narrow, Weight everywhere) {
            super(InDatasets.this, narrow);
            this.everywhere = everywhere;
        }

        private Weight of(LeafReaderContext part) throws IOException {
            return wholly(part) ? everywhere : in;
        }

        @Override
        public Scorer scorer(LeafReaderContext part) throws IOException {
            return of(part).scorer(part);
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
            return of(part).scorerSupplier(part);
        }

        @Override
        public BulkScorer bulkScorer(LeafReaderContext part) throws IOException {
            return of(part).bulkScorer(part);
        }
    }
}
