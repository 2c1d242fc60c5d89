package org.gaiachat.datasets;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/**
 * How many files may be on their way at once: each holds a thread for as long as its client takes. Over a limit one is
 * refused at once, before anything of it is read.
 */
@OnePerApplication
class UploadLimits {

    static final int EACH = 8;
    static final int ALL = 24;

    private static final Duration SOON = Duration.ofSeconds(5);

    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    /**
     * Lets one begin.
     *
     * @return what to run once when it has ended
     * @throws ProblemException {@code uploads-too-many} or {@code server-busy}
     */
    Runnable begin(String address) {
        if (all.incrementAndGet() > ALL) {
            all.decrementAndGet();
            throw new ProblemException(
                    Problem.SERVER_BUSY,
                    "The server takes as many files at once as it can. Try again in a while.",
                    SOON);
        }
        if (byAddress.merge(address, 1, Integer::sum) > EACH) {
            end(address);
            throw new ProblemException(
                    Problem.UPLOADS_TOO_MANY,
                    "At most " + EACH + " files can be on their way at once. Wait for one, then try again.",
                    SOON);
        }
        return () -> end(address);
    }

    private void end(String address) {
        byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        all.decrementAndGet();
    }
}
