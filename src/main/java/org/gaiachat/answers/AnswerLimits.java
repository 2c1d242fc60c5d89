package org.gaiachat.answers;

import java.time.Duration;

/**
 * How much of everything there may be at once. Over a limit a request is refused at once and told when to come back; it
 * never waits.
 *
 * @param running answers that run, of all visitors
 * @param streams open event streams, of all visitors
 * @param runningEach answers that run, of one visitor
 * @param streamsEach open event streams, of one visitor
 * @param asksPerMinute questions of one visitor in a minute
 * @param logBytes memory of all logs
 * @param silence how long an engine may show no sign of life
 */
record AnswerLimits(
        int running,
        int streams,
        int runningEach,
        int streamsEach,
        int asksPerMinute,
        long logBytes,
        Duration silence) {

    /** How long an ended answer is kept, if there is room. */
    static final Duration KEPT_AFTER_END = Duration.ofMinutes(15);

    /** What an answer that runs takes of the heap beside its log, with its two connections; measured, see docs/benchmarks.md. */
    private static final int BYTES_A_RUN = 48 * 1024;

    /** A last resort: engines have a limit of their own, and what it says tells more. */
    private static final Duration SILENCE_BEYOND = Duration.ofSeconds(30);

    /**
     * The limits that a heap of this size and the settings allow. A visitor may have as many answers at once as questions
     * in a minute, and look at each twice.
     */
    static AnswerLimits of(long heapBytes, int asksPerMinute, Duration requestTimeout) {
        int running = (int) Math.max(50, Math.min(20_000, heapBytes * 3 / 4 / BYTES_A_RUN));
        return new AnswerLimits(
                running,
                running * 2,
                asksPerMinute,
                asksPerMinute * 2,
                asksPerMinute,
                heapBytes / 3,
                requestTimeout.plus(SILENCE_BEYOND));
    }
}
