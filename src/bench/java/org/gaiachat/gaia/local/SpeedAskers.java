package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaiachat.gaia.Question;

/** People who ask one question after the other, without a pause, until each has asked enough. */
final class SpeedAskers {

    private final LocalGaia engine;
    private final List<String> questions;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    SpeedAskers(LocalGaia engine, List<String> questions) {
        this.engine = engine;
        this.questions = questions;
    }

    /** The milliseconds to the first words, of so many askers at once with so many questions each. */
    double[] ask(int askers, int each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        List<Future<double[]>> asked = new ArrayList<>();
        for (int asker = 0; asker < askers; asker++) {
            asked.add(threads.submit(() -> {
                double[] times = new double[each];
                for (int i = 0; i < each; i++) {
                    times[i] = firstWords(questions.get(next.getAndIncrement() % questions.size()));
                }
                return times;
            }));
        }
        List<double[]> times = new ArrayList<>();
        for (Future<double[]> one : asked) {
            times.add(one.get());
        }
        threads.shutdown();
        return times.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    int asked() {
        return next.get();
    }

    /** How many of the questions so far had an answer. */
    int answered() {
        return answered.get();
    }

    private double firstWords(String question) throws InterruptedException {
        long start = System.nanoTime();
        FirstText first = new FirstText();
        engine.ask(new Question(question, List.of(SpeedEngine.DATASET), Optional.empty(), Optional.empty()))
                .subscribe(first);
        first.finished.await();
        answered.addAndGet(first.answered ? 1 : 0);
        return (first.at - start) / 1e6;
    }
}
