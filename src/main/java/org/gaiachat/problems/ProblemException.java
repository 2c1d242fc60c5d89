package org.gaiachat.problems;

/** Ends a request with a problem: nothing to trace, only something to tell. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /**
     * A problem for whoever asked.
     *
     * @param detail what is wrong and what to do, in a sentence without secrets and without the question's text
     */
    public ProblemException(Problem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
