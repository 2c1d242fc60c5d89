package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.Question;

/** Times indexing, first words of answers and the start; prints the lines of docs/benchmarks.md. */
public final class SpeedBenchmark {

    private static final String DATASET = "speed";
    private static final int ASKERS = 20;
    private static final int EACH = 10;
    private static final int ALONE = 40;

    private final Path data;
    private final List<String> questions;

    private SpeedBenchmark(Path data, List<String> questions) {
        this.data = data;
        this.questions = questions;
    }

    /** Arguments: the data directory, with the documents in its folder “speed”; the quality benchmark's corpus. */
    public static void main(String[] arguments) throws Exception {
        List<String> questions = new FaqCorpora(Path.of(arguments[1])).perl().stream()
                .map(FaqEntry::question)
                .toList();
        Path data = Path.of(arguments[0]);
        new SpeedCorpus(Path.of(arguments[1])).layOut(data, DATASET);
        new SpeedBenchmark(data, questions).run();
    }

    private void run() throws Exception {
        double empty = timed(() -> open(Files.createTempDirectory("gaia-empty")).close());
        long start = System.nanoTime();
        try (LocalGaia engine = open(data)) {
            awaitReady(engine);
            double seconds = since(start) / 1_000;
            double megabytes = textBytes() / 1e6;
            say("indexed %.1f MB of text in %.1f s: %.1f MB/s", megabytes, seconds, megabytes / seconds);
        }
        start = System.nanoTime();
        try (LocalGaia engine = open(data)) {
            say("start with the index %.0f ms, with none %.0f ms (the first in this process)", since(start), empty);
            awaitReady(engine);
            for (int i = 0; i < ALONE; i++) {
                firstWords(engine, questions.get(i));
            }
            report("one asker", ask(engine, 1, ALONE));
            report(ASKERS + " askers at once", ask(engine, ASKERS, EACH));
        }
    }

    private static LocalGaia open(Path data) {
        return LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
    }

    private static void awaitReady(LocalGaia engine) throws Exception {
        while (engine.dataset(DATASET).toCompletableFuture().get().dataset().state() != DatasetState.READY) {
            Thread.sleep(50);
        }
    }

    /** The text as it was before it was put into files of other types. */
    private long textBytes() throws IOException {
        return Long.parseLong(Files.readString(data.resolve(DATASET + ".bytes")).strip());
    }

    private double[] ask(LocalGaia engine, int askers, int each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        List<Future<double[]>> asked = new ArrayList<>();
        for (int asker = 0; asker < askers; asker++) {
            int first = asker * each;
            asked.add(threads.submit(() -> {
                double[] times = new double[each];
                for (int i = 0; i < each; i++) {
                    times[i] = firstWords(engine, questions.get((first + i * 7) % questions.size()));
                }
                return times;
            }));
        }
        List<double[]> times = new ArrayList<>();
        for (Future<double[]> one : asked) {
            times.add(one.get());
        }
        threads.shutdown();
        return times.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    private static double firstWords(LocalGaia engine, String question) throws InterruptedException {
        long start = System.nanoTime();
        FirstText first = new FirstText();
        engine.ask(new Question(question, List.of(DATASET), Optional.empty(), Optional.empty())).subscribe(first);
        first.finished.await();
        return (first.at - start) / 1e6;
    }

    private static void report(String who, double[] times) {
        say("first token, %s: median %.0f ms, p99 %.0f ms, of %d questions", who, times[times.length / 2],
                times[(int) Math.min(times.length - 1, Math.ceil(times.length * 0.99) - 1)], times.length);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return since(start);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
