package org.gaiachat.session;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** Keeps the tries to sign in within limits: each asks Gaia, and may be a guess. */
@OnePerApplication
class SignIns {

    private static final int EACH_A_MINUTE = 10;
    private static final int ALL_A_MINUTE = 300;
    private static final int MOST_ADDRESSES = 10_000;

    private final Bucket all = bucket(ALL_A_MINUTE);
    private final Map<String, Bucket> byAddress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> first) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * Counts a try.
     *
     * @throws ProblemException {@code sign-ins-too-many}
     */
    void tries(String address) {
        Bucket own;
        synchronized (byAddress) {
            own = byAddress.computeIfAbsent(address, first -> bucket(EACH_A_MINUTE));
        }
        take(own);
        take(all);
    }

    private static void take(Bucket bucket) {
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new ProblemException(
                    Problem.SIGN_INS_TOO_MANY,
                    "There were too many tries to sign in. Wait a little, then try again.",
                    Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(int aMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build();
    }
}
