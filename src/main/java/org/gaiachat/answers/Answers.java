package org.gaiachat.answers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** The answers of this process: asked once per id, found again until some time after their end. */
@ApplicationScoped
class Answers {

    private static final Duration KEPT_AFTER_END = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 1_000;

    private final Map<String, AnswerRun> runs = new ConcurrentHashMap<>();
    private final Gaia gaia;
    private final AnswerThreads threads;

    @Inject
    Answers(Gaia gaia, AnswerThreads threads) {
        this.gaia = gaia;
        this.threads = threads;
    }

    /** For the container's proxy. */
    Answers() {
        this(null, null);
    }

    @PostConstruct
    void forgetInTime() {
        threads.everyMinute(() -> forget(Instant.now().minus(KEPT_AFTER_END)));
    }

    /**
     * Asks, unless the same question was asked under this id before: then it is the same answer again.
     *
     * @throws ProblemException {@code answer-id-taken} where another question was asked under this id
     */
    AnswerRun ask(String id, Asked asked) {
        if (runs.size() >= MOST_KEPT) {
            forget(Instant.now());
        }
        var fresh = new AnswerRun(id, asked);
        AnswerRun earlier = runs.putIfAbsent(id, fresh);
        if (earlier == null) {
            begin(id, fresh);
            return fresh;
        }
        if (!earlier.asked().equals(asked)) {
            throw new ProblemException(
                    Problem.ANSWER_ID_TAKEN, "Another question was asked under this id. Ask under a new one.");
        }
        return earlier;
    }

    /** An answer that was asked here. */
    AnswerRun find(String id) {
        AnswerRun run = runs.get(id);
        if (run == null) {
            throw new ProblemException(
                    Problem.ANSWER_NOT_FOUND,
                    "This answer is no longer kept. Its conversation may hold it; or ask again.");
        }
        return run;
    }

    private void begin(String id, AnswerRun run) {
        try {
            run.asked().by(gaia).subscribe(run);
        } catch (RuntimeException knownBeforeAsking) {
            runs.remove(id);
            run.onError(knownBeforeAsking);
            throw knownBeforeAsking;
        }
    }

    private void forget(Instant endedBefore) {
        runs.values()
                .removeIf(run ->
                        run.endedAt().filter(end -> !end.isAfter(endedBefore)).isPresent());
    }
}
