package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Topic;

/** The topics of datasets, drawn anew when the index has changed. */
final class Topics {

    /** Of a larger dataset every so manieth passage is looked at, so that a map takes no longer than a second. */
    private static final int MOST_PASSAGES = 1_500;

    private static final int MORE_QUESTIONS = 5;

    private final PassageIndex index;
    private final TextAnalysis analysis;
    private final Answering answering;
    private final Map<String, Drawn> maps = new ConcurrentHashMap<>();

    Topics(PassageIndex index, TextAnalysis analysis) {
        this.index = index;
        this.analysis = analysis;
        this.answering = new Answering(index, analysis);
    }

    List<Topic> all(DatasetContents dataset) {
        return map(dataset).topics();
    }

    Topic topic(DatasetContents dataset, String uuid) {
        return found(map(dataset), uuid);
    }

    List<String> questions(DatasetContents dataset, String uuid) {
        TopicMap map = map(dataset);
        return map.questions(found(map, uuid), MORE_QUESTIONS);
    }

    private static Topic found(TopicMap map, String uuid) {
        return map.topic(uuid).orElseThrow(() -> new GaiaException(new GaiaFault.TopicNotFound()));
    }

    private TopicMap map(DatasetContents dataset) {
        try {
            return index.look(searcher -> map(dataset, searcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TopicMap map(DatasetContents dataset, IndexSearcher searcher) throws IOException {
        long state = ((DirectoryReader) searcher.getIndexReader()).getVersion();
        Drawn known = maps.get(dataset.name());
        if (known == null || known.state() != state) {
            known = new Drawn(state, draw(dataset, searcher));
            maps.put(dataset.name(), known);
        }
        return known.map();
    }

    private TopicMap draw(DatasetContents dataset, IndexSearcher searcher) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.DATASET, dataset.name())), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.TYPE, IndexFields.TYPE_PASSAGE)), Occur.FILTER)
                .build();
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        ScoreDoc[] found = searcher.search(query, most, Sort.INDEXORDER).scoreDocs;
        int step = Math.max(1, (found.length + MOST_PASSAGES - 1) / MOST_PASSAGES);
        List<StoredPassage> passages = new ArrayList<>();
        for (int i = 0; i < found.length; i += step) {
            passages.add(IndexFields.passage(searcher.storedFields().document(found[i].doc)));
        }
        // In the order of the paths: the order of the index depends on when what was read.
        passages.sort(Comparator.comparing(StoredPassage::path).thenComparing(StoredPassage::position));
        return new TopicMap(
                dataset.name(), new TopicPhrases(analysis).of(passages), question -> isAnswered(question, dataset));
    }

    private boolean isAnswered(String question, DatasetContents dataset) {
        return answering.answer(question, List.of(), List.of(dataset)).reason() == FinishReason.ANSWERED;
    }

    /** A map and the state of the index that it was drawn from. */
    private record Drawn(long state, TopicMap map) {}
}
