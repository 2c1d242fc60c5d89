package org.gaiachat.answers;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * Keeps every visitor, and all of them together, within the limits. A visitor is an address as the server tells it: behind
 * a proxy it is the proxy's, unless the server is told to believe the proxy.
 */
final class Visitors {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final AnswerLimits limits;
    private final Count running;
    private final Count streams;
    private final Map<String, Visitor> byAddress = new ConcurrentHashMap<>();
    private volatile boolean leaving;

    Visitors(AnswerLimits limits) {
        this.limits = limits;
        running = new Count(limits.running());
        streams = new Count(limits.streams());
    }

    /**
     * Lets a visitor ask.
     *
     * @return what to run when the answer has ended
     * @throws ProblemException where this visitor or all together ask too much, or the server is about to end
     */
    Runnable ask(String address) {
        if (leaving) {
            throw new ProblemException(
                    Problem.SERVER_LEAVING, "The server is about to restart. Ask again in a few seconds.", SOON);
        }
        if (!running.in()) {
            throw busy();
        }
        try {
            Visitor visitor = visitor(address);
            visitor.asks();
            return () -> {
                visitor.answered();
                running.out();
            };
        } catch (ProblemException refused) {
            running.out();
            throw refused;
        }
    }

    /**
     * Lets a visitor open a stream.
     *
     * @return what to run when it is closed
     * @throws ProblemException where this visitor or all together read too much
     */
    Runnable open(String address) {
        if (!streams.in()) {
            throw busy();
        }
        try {
            Visitor visitor = visitor(address);
            visitor.opens();
            return () -> {
                visitor.closed();
                streams.out();
            };
        } catch (ProblemException refused) {
            streams.out();
            throw refused;
        }
    }

    /** From now on nobody may ask. */
    void leave() {
        leaving = true;
    }

    int running() {
        return running.now();
    }

    int streams() {
        return streams.now();
    }

    void forget() {
        byAddress.values().removeIf(Visitor::isForgettable);
    }

    private Visitor visitor(String address) {
        return byAddress.computeIfAbsent(address, first -> new Visitor(limits));
    }

    private static ProblemException busy() {
        return new ProblemException(
                Problem.SERVER_BUSY, "The server answers as many questions as it can. Try again in a while.", SOON);
    }
}
