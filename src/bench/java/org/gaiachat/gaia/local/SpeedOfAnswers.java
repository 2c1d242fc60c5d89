package org.gaiachat.gaia.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Times topics and first words over an index, quiet and while more is written into it. */
public final class SpeedOfAnswers {

    private static final int ASKERS = 20;
    private static final int EACH = 25;
    private static final int ALONE = 100;
    private static final int GROWING_FILES = 250;

    private final Path data;
    private final LocalGaia engine;
    private final SpeedAskers askers;

    private SpeedOfAnswers(Path data, LocalGaia engine, List<String> questions) {
        this.data = data;
        this.engine = engine;
        this.askers = new SpeedAskers(engine, questions);
    }

    /** Arguments: the indexed data directory; the quality benchmark's corpus. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        try (LocalGaia engine = SpeedEngine.open(data)) {
            SpeedEngine.awaitReady(engine, SpeedEngine.DATASET, 1);
            new SpeedOfAnswers(data, engine, questions(Path.of(arguments[1]))).run();
        }
    }

    private void run() throws Exception {
        askers.ask(1, ALONE);
        topics("topics, drawn");
        topics("topics, again");
        double[] alone = askers.ask(1, ALONE);
        double[] together = askers.ask(ASKERS, EACH);
        SpeedEngine.say("first token, one asker: %s", SpeedEngine.quantiles(alone));
        SpeedEngine.say("first token, %d askers at once: %s", ASKERS, SpeedEngine.quantiles(together));
        whileIndexing(1);
        whileIndexing(ASKERS);
        SpeedEngine.say("answered: %d of %d questions", askers.answered(), askers.asked());
    }

    /** Asks until a new dataset is read. */
    private void whileIndexing(int count) throws Exception {
        String name = "growing-" + count;
        Path folder = Files.createDirectory(data.resolve(".copy-" + count));
        try (Stream<Path> files = Files.list(data.resolve(SpeedEngine.DATASET))) {
            for (Path file : files.sorted().limit(GROWING_FILES).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.move(folder, data.resolve(name));
        long start = System.nanoTime();
        engine.rescan();
        SpeedEngine.awaitReady(engine, SpeedEngine.DATASET, 1);
        List<double[]> rounds = new ArrayList<>();
        var reading = java.util.concurrent.CompletableFuture.runAsync(() -> ready(name));
        while (!reading.isDone()) {
            rounds.add(askers.ask(count, 2));
        }
        double[] times = rounds.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
        SpeedEngine.say(
                "first token while %d files are read (in %.0f s), askers: %d: %s",
                GROWING_FILES,
                SpeedEngine.since(start) / 1_000,
                count,
                SpeedEngine.quantiles(times));
    }

    private void ready(String dataset) {
        try {
            SpeedEngine.awaitReady(engine, dataset, GROWING_FILES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void topics(String what) throws Exception {
        long start = System.nanoTime();
        int count = engine.topics(SpeedEngine.DATASET).toCompletableFuture().get().size();
        SpeedEngine.say("%s: %d in %.0f ms", what, count, SpeedEngine.since(start));
    }

    /** Questions of FAQs: of Perl and Python, whose manuals are indexed, and of Debian, whose are not. */
    private static List<String> questions(Path corpus) throws Exception {
        FaqCorpora faqs = new FaqCorpora(corpus);
        List<String> questions = new ArrayList<>();
        for (List<FaqEntry> entries : List.of(faqs.perl(), faqs.python(), faqs.debian("en"), faqs.debian("de"))) {
            entries.stream().filter(FaqCorpora::asks).map(FaqEntry::question).forEach(questions::add);
        }
        Collections.shuffle(questions, new Random(1));
        return questions;
    }
}
