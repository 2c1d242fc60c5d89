package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.gaiachat.gaia.DatasetState;

/** Answers a question from the index: finds passages, weighs their sentences, chooses, orders and cites. */
final class Answering {

    private static final int PASSAGES = 30;

    private final PassageIndex index;
    private final TextAnalysis analysis;
    private final QuestionReadings readings;

    Answering(PassageIndex index, TextAnalysis analysis) {
        this.index = index;
        this.analysis = analysis;
        this.readings = new QuestionReadings(analysis);
    }

    /** The answer from these datasets; {@code earlier} are the questions before it, the latest first. */
    Answer answer(String question, List<String> earlier, List<DatasetContents> datasets) {
        List<String> names = datasets.stream().map(DatasetContents::name).toList();
        boolean indexing = datasets.stream().anyMatch(dataset -> dataset.state() == DatasetState.INDEXING);
        try {
            List<Candidate> chosen = index.look(
                    searcher -> choose(readings.read(question, earlier, searcher.getIndexReader()), names, searcher));
            boolean documents = datasets.stream().anyMatch(dataset -> dataset.documents() > 0);
            return chosen.isEmpty() ? Answer.nothing(documents, indexing) : Answer.of(AnswerOrder.of(chosen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Candidate> choose(List<AskedQuestion> asked, List<String> datasets, IndexSearcher searcher)
            throws IOException {
        Map<Language, CandidateScoring> scorings = new EnumMap<>(Language.class);
        for (AskedQuestion reading : asked) {
            TermWeights weights = TermWeights.of(reading, searcher.getIndexReader());
            TextAnalysis language = analysis.in(reading.language());
            scorings.put(reading.language(), new CandidateScoring(language, reading, weights));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Hit hit : new PassageSearch(searcher).best(asked, datasets, PASSAGES)) {
            candidates.addAll(scorings.get(hit.passage().language()).score(hit));
        }
        return AnswerChoice.from(candidates);
    }
}
