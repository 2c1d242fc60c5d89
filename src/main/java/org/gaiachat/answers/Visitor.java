package org.gaiachat.answers;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** What one visitor asks and reads at once. */
final class Visitor {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Bucket asks;
    private final int asksPerMinute;
    private final Count running;
    private final Count streams;

    Visitor(AnswerLimits limits) {
        asksPerMinute = limits.asksPerMinute();
        asks = Bucket.builder()
                .addLimit(limit -> limit.capacity(asksPerMinute).refillGreedy(asksPerMinute, Duration.ofMinutes(1)))
                .build();
        running = new Count(limits.runningEach());
        streams = new Count(limits.streamsEach());
    }

    /**
     * Counts a question and an answer that runs.
     *
     * @throws ProblemException {@code asking-too-fast} or {@code answers-too-many}
     */
    void asks() {
        if (!running.in()) {
            throw new ProblemException(
                    Problem.ANSWERS_TOO_MANY,
                    "You wait for many answers already. Stop one, or wait for it, then ask again.",
                    SOON);
        }
        if (!asks.tryConsume(1)) {
            running.out();
            throw new ProblemException(
                    Problem.ASKING_TOO_FAST,
                    "At most " + asksPerMinute + " questions can be asked in a minute. Wait a little, then ask again.",
                    Duration.ofNanos(asks.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
        }
    }

    /** One answer has ended. */
    void answered() {
        running.out();
    }

    /**
     * Counts a stream.
     *
     * @throws ProblemException {@code streams-too-many}
     */
    void opens() {
        if (!streams.in()) {
            throw new ProblemException(
                    Problem.STREAMS_TOO_MANY,
                    "You read many answers at once already. Close a page that shows one, then try again.",
                    SOON);
        }
    }

    /** One stream is closed. */
    void closed() {
        streams.out();
    }

    /** Whether nothing would be different if this visitor came for the first time. */
    boolean isForgettable() {
        return running.now() == 0 && streams.now() == 0 && asks.getAvailableTokens() == asksPerMinute;
    }
}
