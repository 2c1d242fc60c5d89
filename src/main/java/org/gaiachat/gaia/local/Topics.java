package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Topic;

/** The topics of datasets, drawn anew when the index has changed. */
final class Topics {

    /** Of a larger dataset every so manieth passage is looked at, so that a map takes no longer than a moment. */
    private static final int MOST_PASSAGES = 800;

    private static final int MORE_QUESTIONS = 5;
    /** Maps kept, those that were asked for last; one takes a hundred kilobytes at most. */
    private static final int MOST_KEPT = 100;

    private final PassageIndex index;
    private final TextAnalysis analysis;
    private final Answering answering;
    private final Map<String, Drawn> maps = new LinkedHashMap<>(16, 0.75f, true);

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
        return map.topic(uuid).orElseThrow(() -> new GaiaException(new AskedFault.TopicNotFound()));
    }

    private TopicMap map(DatasetContents dataset) {
        try {
            return index.look(searcher -> map(dataset, searcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One map is drawn at a time: who asks for the same one at the same time gets it without drawing it again. */
    private synchronized TopicMap map(DatasetContents dataset, IndexSearcher searcher) throws IOException {
        Object state = state(dataset, searcher);
        Drawn known = maps.get(dataset.name());
        if (known == null || !known.state().equals(state)) {
            known = new Drawn(state, draw(dataset, searcher));
            maps.put(dataset.name(), known);
            if (maps.size() > MOST_KEPT) {
                maps.remove(maps.keySet().iterator().next());
            }
        }
        return known.map();
    }

    /**
     * What a map is true of: while the dataset is indexed, one state of the whole index; later the dataset's own files, so
     * that other datasets may change.
     */
    private static Object state(DatasetContents dataset, IndexSearcher searcher) {
        return dataset.state() == DatasetState.READY
                ? Set.copyOf(dataset.files().values()).hashCode()
                : (Object) ((DirectoryReader) searcher.getIndexReader()).getVersion();
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
                dataset.name(),
                new TopicPhrases(analysis).of(passages),
                question -> answering.hasAnswer(question, dataset));
    }

    /** A map and the state that it was drawn from. */
    private record Drawn(Object state, TopicMap map) {}
}
