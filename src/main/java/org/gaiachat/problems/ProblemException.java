package org.gaiachat.problems;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem: nothing to trace, only something to tell. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final Duration retryAfter;

    /**
     * A problem for whoever asked.
     *
     * @param detail what is wrong and what to do, in a sentence without secrets and without the question's text
     */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, null);
    }

    /** A problem that passes: {@code retryAfter} tells when to try again. */
    public ProblemException(Problem problem, String detail, Duration retryAfter) {
        super(detail, null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    Problem problem() {
        return problem;
    }
}
