package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Finds what another searcher finds, in chosen documents only; how rare words are is still told from all documents. */
final class NarrowSearcher extends IndexSearcher {

    private final Query chosen;

    NarrowSearcher(IndexSearcher whole, Set<String> documentIds) {
        super(whole.getIndexReader());
        setSimilarity(whole.getSimilarity());
        this.chosen = new TermInSetQuery(
                IndexFields.DOCUMENT, documentIds.stream().map(BytesRef::new).toList());
    }

    @Override
    public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager) throws IOException {
        Query narrow = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(chosen, Occur.FILTER)
                .build();
        return super.search(narrow, manager);
    }
}
