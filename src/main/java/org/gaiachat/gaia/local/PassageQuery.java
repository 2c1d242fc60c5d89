package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What is searched for a question: its words first, then, among the passages that have them, words that stand near.
 *
 * <p>Each passage is asked in the language that it was analysed in. What the readings in all languages share, and that is
 * most, is searched once: a search in each language by itself would find the same and take several times as long.
 */
final class PassageQuery {

    private static final float HEADINGS_BOOST = 0.7f;
    private static final float NAME_BOOST = 0.3f;
    private static final float NEARNESS_BOOST = 0.6f;
    private static final int NEAR = 3;

    /** Two terms of the question in its order, or one; the weight is that of the last. */
    private record Wanted(String before, String term, double weight) {}

    private final List<AskedQuestion> readings;
    private final TermLookup lookup;

    PassageQuery(List<AskedQuestion> readings, TermLookup lookup) {
        this.readings = readings;
        this.lookup = lookup;
    }

    /** The passages of these datasets that have a word of the question; none where no passage at all has one. */
    Optional<Query> words(Collection<String> datasets) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Map.Entry<Wanted, Set<Language>> word : byLanguages(PassageQuery::single)) {
            Wanted wanted = word.getKey();
            float weight = (float) wanted.weight();
            add(words, lookup.query(IndexFields.TEXT, wanted.term(), weight), word.getValue());
            add(words, lookup.query(IndexFields.HEADINGS, wanted.term(), weight * HEADINGS_BOOST), word.getValue());
            add(words, lookup.query(IndexFields.NAME, wanted.term(), weight * NAME_BOOST), word.getValue());
        }
        BooleanQuery any = words.build();
        // Only passages have words: what else the index holds is not found.
        return any.clauses().isEmpty() ? Optional.empty() : Optional.of(new InDatasets(any, in(datasets), datasets));
    }

    /** Words of the question that stand near each other as they do in it. */
    Optional<Query> nearness() throws IOException {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (Map.Entry<Wanted, Set<Language>> pair : byLanguages(PassageQuery::pairs)) {
            Wanted wanted = pair.getKey();
            if (stands(wanted.before()) && stands(wanted.term())) {
                PhraseQuery near = new PhraseQuery(NEAR, IndexFields.TEXT, wanted.before(), wanted.term());
                Query weighed = new BoostQuery(near, (float) wanted.weight() * NEARNESS_BOOST);
                add(pairs, Optional.of(weighed), pair.getValue());
            }
        }
        BooleanQuery all = pairs.build();
        return all.clauses().isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** All that the readings want, and the languages that want it. */
    private Set<Map.Entry<Wanted, Set<Language>>> byLanguages(Function<List<QuestionTerm>, List<Wanted>> of) {
        Map<Wanted, Set<Language>> languages = new LinkedHashMap<>();
        for (AskedQuestion reading : readings) {
            for (Wanted wanted : of.apply(reading.terms())) {
                languages
                        .computeIfAbsent(wanted, first -> EnumSet.noneOf(Language.class))
                        .add(reading.language());
            }
        }
        return languages.entrySet();
    }

    private static List<Wanted> single(List<QuestionTerm> terms) {
        return terms.stream()
                .map(term -> new Wanted("", term.term(), term.weight()))
                .toList();
    }

    private static List<Wanted> pairs(List<QuestionTerm> terms) {
        List<Wanted> pairs = new ArrayList<>();
        for (int i = 1; i < terms.size(); i++) {
            QuestionTerm term = terms.get(i);
            // Pairs of characters overlap: the next pair says of itself what stands near.
            if (!AsianPairs.holds(term.term())) {
                pairs.add(new Wanted(terms.get(i - 1).term(), term.term(), term.weight()));
            }
        }
        return pairs;
    }

    private void add(BooleanQuery.Builder all, Optional<Query> query, Set<Language> languages) {
        query.map(found -> languages.size() == readings.size() ? found : within(languages, found))
                .ifPresent(found -> all.add(found, Occur.SHOULD));
    }

    private static Query within(Set<Language> languages, Query query) {
        List<BytesRef> names =
                languages.stream().map(Language::name).map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(oneOf(IndexFields.LANGUAGE, names), Occur.FILTER)
                .build();
    }

    private boolean stands(String term) throws IOException {
        return lookup.passages(IndexFields.TEXT, term) > 0;
    }

    private static Query in(Collection<String> datasets) {
        return oneOf(IndexFields.DATASET, datasets.stream().map(BytesRef::new).toList());
    }

    private static Query oneOf(String field, List<BytesRef> values) {
        return values.size() == 1 ? new TermQuery(new Term(field, values.get(0))) : new TermInSetQuery(field, values);
    }
}
