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

    /** So many of the best passages tell mostly whether there is an answer at all. */
    private static final int PASSAGES_TO_TELL = 3;

    /** A question that is a part of another has few words, and they stand in many places: more of it must be spoken of. */
    private static final double SURE = 0.75;

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
            Found found = index.look(searcher -> find(question, earlier, names, searcher));
            boolean documents = datasets.stream().anyMatch(dataset -> dataset.documents() > 0);
            return found.chosen().isEmpty()
                    ? Answer.nothing(documents, indexing)
                    : Answer.of(AnswerOrder.of(found.chosen()), found.passages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the question surely has an answer in the dataset: whether the very best passages prove one. Much quicker than
     * to compose it.
     */
    boolean hasAnswer(String question, DatasetContents dataset) {
        try {
            return index.look(searcher -> {
                Search search = search(readings.read(question, List.of(), searcher.getIndexReader()), searcher);
                return search.passages().bestByWords(search.asked(), List.of(dataset.name()), PASSAGES_TO_TELL).stream()
                        .anyMatch(hit -> search.candidates(hit).stream().anyMatch(AnswerChoice::proves));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found find(String question, List<String> earlier, List<String> datasets, IndexSearcher searcher)
            throws IOException {
        Search whole = search(readings.read(question, earlier, searcher.getIndexReader()), searcher);
        List<Hit> passages = whole.passages(datasets);
        List<Candidate> chosen = new ArrayList<>(whole.chosen(passages));
        List<String> before = new ArrayList<>(earlier);
        for (String part : QuestionParts.of(question)) {
            Search own = search(readings.read(part, before, searcher.getIndexReader()), searcher);
            if (chosen.stream().noneMatch(own::answeredBy)) {
                own.surelyChosen(datasets).stream()
                        .filter(candidate -> chosen.stream().noneMatch(candidate::repeats))
                        .toList()
                        .forEach(chosen::add);
            }
            before.add(0, part);
        }
        return new Found(chosen, passages);
    }

    private Search search(List<AskedQuestion> asked, IndexSearcher searcher) throws IOException {
        TermLookup lookup = new TermLookup(searcher);
        Map<Language, CandidateScoring> scorings = new EnumMap<>(Language.class);
        for (AskedQuestion reading : asked) {
            TermWeights weights = TermWeights.of(reading, lookup);
            TextAnalysis language = analysis.in(reading.language());
            scorings.put(reading.language(), new CandidateScoring(language, reading, weights));
        }
        return new Search(asked, new PassageSearch(searcher, lookup), scorings);
    }

    /** What answers, and the passages that fit, the best first. */
    private record Found(List<Candidate> chosen, List<Hit> passages) {}

    /** A question's search, and how what it finds is weighed in its language. */
    private record Search(List<AskedQuestion> asked, PassageSearch passages, Map<Language, CandidateScoring> scorings) {

        List<Hit> passages(List<String> datasets) throws IOException {
            return passages.best(asked, datasets, PASSAGES);
        }

        List<Candidate> chosen(List<Hit> among) {
            List<Candidate> candidates = new ArrayList<>();
            among.forEach(hit -> candidates.addAll(candidates(hit)));
            return AnswerChoice.from(candidates);
        }

        /** What is chosen, if the best of it proves more than enough. */
        List<Candidate> surelyChosen(List<String> datasets) throws IOException {
            List<Candidate> chosen = chosen(passages(datasets));
            return chosen.isEmpty() || chosen.get(0).evidence() < SURE ? List.of() : chosen;
        }

        boolean answeredBy(Candidate candidate) {
            return scorings.get(candidate.passage().language()).answeredBy(candidate);
        }

        List<Candidate> candidates(Hit hit) {
            return scorings.get(hit.passage().language()).score(hit);
        }
    }
}
