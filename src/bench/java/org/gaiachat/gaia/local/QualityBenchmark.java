package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks the questions of FAQs and prints the tables of docs/benchmarks.md. */
public final class QualityBenchmark {

    private static final int FOUND = 10;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final boolean reporting;
    private final TextAnalysis analysis = new TextAnalysis();
    private final List<String> tables = new ArrayList<>();

    private QualityBenchmark(boolean reporting) {
        this.reporting = reporting;
    }

    /** Arguments: the unpacked packages' folder; {@code tuning} or {@code reporting}; the file of marked questions. */
    public static void main(String[] arguments) throws IOException {
        FaqCorpora corpora = new FaqCorpora(Path.of(arguments[0]));
        QualityBenchmark benchmark = new QualityBenchmark(arguments[1].equals("reporting"));
        List<FaqEntry> perl = corpora.perl();
        List<FaqEntry> python = corpora.python();
        OUT.println("corpus | passages | questions | BM25 recall@5 | nDCG@10 | engine recall@5 | nDCG@10 |"
                + " asked | answered | from the right entry | its first source");
        benchmark.measure(perl, List.of(python));
        benchmark.measure(python, List.of(perl));
        for (String language : List.of("en", "de", "fr", "it", "nl", "ja")) {
            List<FaqEntry> debian = corpora.debian(language);
            benchmark.measure(debian, language.equals("en") ? List.of(perl, python) : List.of());
        }
        OUT.println("\ndocuments | questions of | asked | “Nothing in these documents answers that”");
        benchmark.tables.forEach(OUT::println);
        OUT.println("\nmarked questions of | questions | answered | with the marked sentence | its source is the first |"
                + " sentences an answer | without answer | “Nothing in these documents answers that”");
        List<MarkedQuestion> marked = MarkedQuestion.all(Path.of(arguments[2]));
        MarkedScore all = new MarkedScore();
        for (List<FaqEntry> entries : List.of(perl, python, corpora.debian("en"))) {
            benchmark.marked(entries, marked, all);
        }
        OUT.println("all | " + all.row());
    }

    private void marked(List<FaqEntry> entries, List<MarkedQuestion> marked, MarkedScore all) throws IOException {
        try (PassageIndex index = PassageIndex.inMemory(analysis)) {
            DatasetContents dataset = fill(index, entries);
            Answering answering = new Answering(index, analysis);
            MarkedScore own = new MarkedScore();
            for (MarkedQuestion question : marked) {
                if (question.corpus().equals(dataset.name()) && question.reporting() == reporting) {
                    if (question.answerable() && !question.standsIn(entries)) {
                        OUT.println("no such sentence: " + question);
                    }
                    Answer answer = answering.answer(question.text(), List.of(), List.of(dataset));
                    own.add(question, answer);
                    all.add(question, answer);
                    if (!reporting) {
                        explain(question, answer);
                    }
                }
            }
            OUT.println(dataset.name() + " | " + own.row());
        }
    }

    /** What went wrong, for whoever tunes. */
    private static void explain(MarkedQuestion question, Answer answer) {
        boolean right = question.answerable() ? question.quotedBy(answer.sources()) : answer.sources().isEmpty();
        if (!right) {
            OUT.println("  " + question.text() + " → " + String.join(" ", answer.pieces()));
        }
    }

    private void measure(List<FaqEntry> entries, List<List<FaqEntry>> strangers) throws IOException {
        try (PassageIndex index = PassageIndex.inMemory(analysis)) {
            DatasetContents dataset = fill(index, entries);
            PlainBm25 plain = new PlainBm25(entries);
            RetrievalScore ofPlain = new RetrievalScore();
            RetrievalScore ofEngine = new RetrievalScore();
            AnswerScore answers = new AnswerScore();
            Answering answering = new Answering(index, analysis);
            for (FaqEntry entry : asked(entries)) {
                int passages = entry.passages().size();
                ofPlain.add(plain.find(entry.question(), FOUND), entry.documentId(), passages);
                ofEngine.add(find(index, entry), entry.documentId(), passages);
                answers.add(answering.answer(entry.question(), List.of(), List.of(dataset)), entry.documentId());
            }
            String corpus = entries.get(0).corpus();
            OUT.println(corpus + " | " + dataset.passages() + " | " + asked(entries).size() + " | " + ofPlain.row()
                    + " | " + ofEngine.row() + " | " + answers.row());
            for (List<FaqEntry> others : strangers) {
                AnswerScore none = new AnswerScore();
                asked(others).forEach(other -> none.add(
                        answering.answer(other.question(), List.of(), List.of(dataset)), other.documentId()));
                tables.add(corpus + " | " + others.get(0).corpus() + " | " + none.unanswered());
            }
        }
    }

    private List<FaqEntry> asked(List<FaqEntry> entries) {
        return entries.stream()
                .filter(entry -> FaqCorpora.asks(entry) && entry.reporting() == reporting)
                .toList();
    }

    private List<String> find(PassageIndex index, FaqEntry entry) throws IOException {
        return index.look(searcher -> {
            List<AskedQuestion> asked =
                    new QuestionReadings(analysis).read(entry.question(), List.of(), searcher.getIndexReader());
            return new PassageSearch(searcher)
                    .best(asked, List.of(entry.corpus()), FOUND).stream()
                            .map(hit -> hit.passage().documentId())
                            .toList();
        });
    }

    private static DatasetContents fill(PassageIndex index, List<FaqEntry> entries) throws IOException {
        DatasetContents dataset = new DatasetContents(entries.get(0).corpus(), java.util.Optional.empty());
        for (FaqEntry entry : entries) {
            List<CutPassage> passages = entry.passages();
            FileRecord record = entry.record(passages.size());
            index.put(record, passages);
            dataset.take(record);
        }
        index.refresh();
        return dataset;
    }
}
