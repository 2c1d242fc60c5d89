package org.gaiachat.gaia.helios;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Reachability;
import org.gaiachat.gaia.UpstreamFault;

/**
 * Stops asking when Gaia is down: whoever asks is answered at once and Gaia has a rest. After a while one request is let
 * through to see whether it is back. Down means that nobody answers, or a gateway in Gaia's name (502, 503, 504); a
 * refusal or a failure of one request says nothing of the next.
 */
final class Circuit {

    private static final Logger LOG = System.getLogger(Circuit.class.getName());

    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final CircuitBreaker breaker;
    private final Duration rest;
    private volatile long restEnds;

    Circuit() {
        this(REST);
    }

    Circuit(Duration rest) {
        this.rest = rest;
        breaker = CircuitBreaker.of(
                "Cohesity Gaia",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(8)
                        .failureRateThreshold(60)
                        // of more, a few users would not come in time, and Gaia would be left alone again
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .maxWaitDurationInHalfOpenState(LONGEST_REST)
                        .transitionToStateAfterWaitDuration(CircuitBreaker.State.CLOSED)
                        .waitIntervalFunctionInOpenState(rests())
                        .writableStackTraceEnabled(false)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.log(
                        Level.WARNING,
                        "Cohesity Gaia, as seen from here: {0}",
                        words(change.getStateTransition().getToState())));
    }

    /** Twice as long each time that Gaia is not back; its end is kept, since the breaker does not tell it. */
    private IntervalFunction rests() {
        var longest = Math.max(LONGEST_REST.toMillis(), rest.toMillis());
        var lengths = IntervalFunction.ofExponentialBackoff(rest.toMillis(), 2, longest);
        return attempt -> {
            long millis = lengths.apply(attempt);
            restEnds = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            return millis;
        };
    }

    /**
     * Leave to send one request.
     *
     * @throws GaiaException where Gaia is to be left alone
     */
    Attempt begin() {
        if (!breaker.tryAcquirePermission()) {
            throw new GaiaException(new UpstreamFault.GaiaDown(remaining()));
        }
        return new Counted();
    }

    private Duration remaining() {
        var left = Duration.ofNanos(restEnds - System.nanoTime());
        // once it is over, all depends on the request that is under way
        return left.isNegative() ? rest : left;
    }

    Reachability reachability() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> Reachability.DOWN;
            case HALF_OPEN -> Reachability.TRIED_AGAIN;
            default -> Reachability.REACHED;
        };
    }

    private static String words(CircuitBreaker.State state) {
        return switch (state) {
            case OPEN, FORCED_OPEN -> "down; it is left alone for a while";
            case HALF_OPEN -> "perhaps back; one request is let through";
            default -> "there";
        };
    }

    private final class Counted implements Attempt {

        private final long begunAt = System.nanoTime();
        private final AtomicBoolean told = new AtomicBoolean();

        @Override
        public void answered(int status) {
            if (told.compareAndSet(false, true)) {
                if (status >= 502 && status <= 504) {
                    breaker.onError(
                            lasted(), TimeUnit.NANOSECONDS, new GaiaException(new UpstreamFault.GaiaFailed(status)));
                } else {
                    breaker.onSuccess(lasted(), TimeUnit.NANOSECONDS);
                }
            }
        }

        @Override
        public void failed(GaiaException failure) {
            if (told.compareAndSet(false, true)) {
                breaker.onError(lasted(), TimeUnit.NANOSECONDS, failure);
            }
        }

        @Override
        public void givenUp() {
            if (told.compareAndSet(false, true)) {
                breaker.releasePermission();
            }
        }

        private long lasted() {
            return System.nanoTime() - begunAt;
        }
    }
}
