package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Looks each term of a question up once in one state of the index. The readings of a question in other languages share
 * most terms, and of those that stand nowhere there is nothing to search.
 */
final class TermLookup {

    private final IndexSearcher searcher;
    private final Map<Term, TermStates> looked = new HashMap<>();

    TermLookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** How many passages have the term in this field. */
    int passages(String field, String term) throws IOException {
        return states(new Term(field, term)).docFreq();
    }

    /** How many passages there are. */
    int passages() throws IOException {
        return searcher.getIndexReader().getDocCount(IndexFields.TEXT);
    }

    /** Finds the passages that have the term, if any has. */
    Optional<Query> query(String field, String term, float boost) throws IOException {
        Term sought = new Term(field, term);
        TermStates states = states(sought);
        return states.docFreq() == 0
                ? Optional.empty()
                : Optional.of(new BoostQuery(new TermQuery(sought, states), boost));
    }

    private TermStates states(Term term) throws IOException {
        TermStates known = looked.get(term);
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            looked.put(term, known);
        }
        return known;
    }
}
