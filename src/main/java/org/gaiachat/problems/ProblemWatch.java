package org.gaiachat.problems;

import java.util.Optional;

/** Whoever follows requests through the server: names what a problem belongs to, and hears of each that is told. */
public interface ProblemWatch {

    /** The trace that the calling thread works for, as W3C trace context writes it; nothing where it is not traced. */
    Optional<String> traceId();

    /** A problem has been told to a client. */
    void told(Problem problem);

    /** From now on this one watches. Problems arise where nothing is injected, so there is one for all of them. */
    static void by(ProblemWatch watch) {
        TraceId.watch(watch);
    }
}
