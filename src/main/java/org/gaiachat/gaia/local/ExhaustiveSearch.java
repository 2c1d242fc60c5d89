package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchPage.FoundDocument;
import org.gaiachat.gaia.SearchQuery;

/** Finds every document that fits, page by page. */
final class ExhaustiveSearch {

    private static final int PASSAGES_SHOWN = 3;

    private final PassageIndex index;
    private final QuestionReadings readings;

    ExhaustiveSearch(PassageIndex index, TextAnalysis analysis) {
        this.index = index;
        this.readings = new QuestionReadings(analysis);
    }

    SearchPage page(DatasetContents dataset, SearchQuery query) {
        try {
            return index.look(searcher -> {
                List<AskedQuestion> asked = readings.read(query.text(), List.of(), searcher.getIndexReader()).stream()
                        .filter(reading -> !reading.terms().isEmpty())
                        .toList();
                return asked.isEmpty()
                        ? new SearchPage(RandomId.next(), List.of(), 0, Optional.empty())
                        : page(searcher, dataset, query, asked);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchPage page(
            IndexSearcher searcher, DatasetContents dataset, SearchQuery query, List<AskedQuestion> asked)
            throws IOException {
        List<ScoreDoc> found = AllFound.of(searcher, MatchQuery.of(dataset.name(), asked));
        List<Match> matches = new ArrayList<>();
        byDocument(searcher, found).forEach((document, passages) -> matches.add(Match.of(document, passages)));
        matches.sort(Comparator.comparing(Match::key));
        PageToken.Page<Match> page = PageToken.page(matches, Match::key, query.pageToken(), query.pageSize());
        List<FoundDocument> documents = new ArrayList<>();
        for (Match match : page.entries()) {
            documents.add(match.document(searcher.storedFields(), MatchQuery.best(asked)));
        }
        return new SearchPage(RandomId.next(), documents, matches.size(), page.nextPageToken());
    }

    /** The passages by their document; read in the order of the index, in which reading is quick. */
    private static Map<String, List<ScoreDoc>> byDocument(IndexSearcher searcher, List<ScoreDoc> inOrder)
            throws IOException {
        StoredFields stored = searcher.storedFields();
        Map<String, List<ScoreDoc>> documents = new LinkedHashMap<>();
        Set<String> id = Set.of(IndexFields.DOCUMENT);
        for (ScoreDoc one : inOrder) {
            String document = stored.document(one.doc, id).get(IndexFields.DOCUMENT);
            documents.computeIfAbsent(document, fresh -> new ArrayList<>()).add(one);
        }
        return documents;
    }

    /** A document with its passages that fit; the key sorts the best first. */
    private record Match(String documentId, double score, String key, List<ScoreDoc> passages) {

        static Match of(String documentId, List<ScoreDoc> passages) {
            double score = passages.stream().mapToDouble(one -> one.score).max().orElse(0);
            return new Match(
                    documentId, score, String.format(Locale.ROOT, "%012.4f", 1e6 - score) + documentId, passages);
        }

        FoundDocument document(StoredFields stored, double best) throws IOException {
            List<ScoreDoc> ranked = passages.stream()
                    .sorted(Comparator.<ScoreDoc>comparingDouble(one -> -one.score)
                            .thenComparingInt(one -> one.doc))
                    .limit(PASSAGES_SHOWN)
                    .toList();
            List<Passage> shown = new ArrayList<>();
            StoredPassage passage = null;
            for (ScoreDoc one : ranked) {
                StoredPassage next = IndexFields.passage(stored.document(one.doc));
                passage = passage == null ? next : passage;
                shown.add(new Passage(
                        next.text(), share(one.score, best), next.place(), OptionalInt.of(next.position()), List.of()));
            }
            return new FoundDocument(documentId, passage.name(), passage.path(), share(score, best), shown);
        }

        private static double share(double score, double best) {
            return Math.min(1, score / best);
        }
    }
}
