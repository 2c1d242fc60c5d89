package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.gaiachat.gaia.DatasetState;

/** Answers a question from the index: finds passages, weighs their sentences, chooses, orders and cites. */
final class Answering {

    private static final int PASSAGES = 30;

    private final PassageIndex index;
    private final TextAnalysis analysis;
    private final QuestionReading reading;

    Answering(PassageIndex index, TextAnalysis analysis) {
        this.index = index;
        this.analysis = analysis;
        this.reading = new QuestionReading(analysis);
    }

    /** The answer from these datasets; {@code earlier} are the questions before it, the latest first. */
    Answer answer(String question, List<String> earlier, List<DatasetContents> datasets) {
        AskedQuestion asked = reading.read(question, earlier);
        List<String> names = datasets.stream().map(DatasetContents::name).toList();
        boolean indexing = datasets.stream().anyMatch(dataset -> dataset.state() == DatasetState.INDEXING);
        try {
            List<Candidate> chosen = index.look(searcher -> choose(asked, names, searcher));
            boolean documents = datasets.stream().anyMatch(dataset -> dataset.documents() > 0);
            return chosen.isEmpty() ? Answer.nothing(documents, indexing) : Answer.of(AnswerOrder.of(chosen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Candidate> choose(AskedQuestion asked, List<String> datasets, IndexSearcher searcher)
            throws IOException {
        TermWeights weights = TermWeights.of(asked, searcher.getIndexReader());
        CandidateScoring scoring = new CandidateScoring(analysis, asked, weights);
        List<Candidate> candidates = new ArrayList<>();
        for (Hit hit : new PassageSearch(searcher).best(asked, datasets, PASSAGES)) {
            candidates.addAll(scoring.score(hit));
        }
        return AnswerChoice.from(candidates);
    }
}
