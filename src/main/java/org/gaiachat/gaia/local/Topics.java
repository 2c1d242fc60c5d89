package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
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
    private final TopicFiles files;
    private final Map<String, Drawn> maps = new LinkedHashMap<>(16, 0.75f, true);

    Topics(PassageIndex index, TextAnalysis analysis, TopicFiles files) {
        this.index = index;
        this.analysis = analysis;
        this.answering = new Answering(index, analysis);
        this.files = files;
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

    /** Has the map of a dataset drawn before somebody asks for it. */
    void prepare(DatasetContents dataset) {
        map(dataset);
    }

    /** Forgets the topics of all other datasets. */
    void keepOnly(Collection<String> datasets) throws IOException {
        synchronized (this) {
            maps.keySet().retainAll(datasets);
        }
        files.keepOnly(datasets);
    }

    private static Topic found(TopicMap map, String uuid) {
        return map.topic(uuid).orElseThrow(() -> new GaiaException(new AskedFault.TopicNotFound()));
    }

    private TopicMap map(DatasetContents dataset) {
        try {
            // Told before the index is looked into: then that has all that the files are known to hold.
            Optional<String> state = settled(dataset);
            return index.look(searcher -> map(dataset, state, searcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One map is drawn at a time: who asks for the same one at the same time gets it without drawing it again. */
    private synchronized TopicMap map(DatasetContents dataset, Optional<String> settled, IndexSearcher searcher)
            throws IOException {
        // While a dataset is indexed, a map is true of one state of the whole index.
        String state = settled.orElseGet(() -> "" + ((DirectoryReader) searcher.getIndexReader()).getVersion());
        Drawn known = maps.get(dataset.name());
        if (known == null || !known.state().equals(state)) {
            boolean ready = settled.isPresent();
            known = new Drawn(state, ready ? keptOrDrawn(dataset, state, searcher) : draw(dataset, searcher));
            maps.put(dataset.name(), known);
            if (maps.size() > MOST_KEPT) {
                maps.remove(maps.keySet().iterator().next());
            }
        }
        return known.map();
    }

    /** The dataset's own files, where these do not change at the moment: others may. */
    private static Optional<String> settled(DatasetContents dataset) {
        boolean ready = dataset.state() == DatasetState.READY;
        String files = ready ? dataset.fingerprint() : "";
        return ready && dataset.state() == DatasetState.READY ? Optional.of(files) : Optional.empty();
    }

    private TopicMap keptOrDrawn(DatasetContents dataset, String state, IndexSearcher searcher) throws IOException {
        Optional<TopicMap> kept = files.read(dataset.name(), state, question -> answering.hasAnswer(question, dataset));
        if (kept.isPresent()) {
            return kept.get();
        }
        TopicMap drawn = draw(dataset, searcher);
        files.write(dataset.name(), state, drawn);
        return drawn;
    }

    private TopicMap draw(DatasetContents dataset, IndexSearcher searcher) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.DATASET, dataset.name())), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.TYPE, IndexFields.TYPE_PASSAGE)), Occur.FILTER)
                .build();
        List<ScoreDoc> found = AllFound.withoutScores(searcher, query);
        int step = Math.max(1, (found.size() + MOST_PASSAGES - 1) / MOST_PASSAGES);
        List<StoredPassage> passages = new ArrayList<>();
        for (int i = 0; i < found.size(); i += step) {
            passages.add(IndexFields.passage(searcher.storedFields().document(found.get(i).doc)));
        }
        // In the order of the paths: the order of the index depends on when what was read.
        passages.sort(Comparator.comparing(StoredPassage::path).thenComparing(StoredPassage::position));
        return TopicDrawing.of(
                dataset.name(),
                new TopicPhrases(analysis).of(passages),
                question -> answering.hasAnswer(question, dataset));
    }

    /** A map and the state that it was drawn from. */
    private record Drawn(String state, TopicMap map) {}
}
