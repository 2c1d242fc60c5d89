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
 * Stops asking when Gaia is down: whoever asks is answered at once and Gaia has a rest. After a while a few requests are
 * let through to see whether it is back. Down means that nobody answers, or a gateway in Gaia's name (502, 503, 504); a
 * refusal or a failure of one request says nothing of the next.
 */
final class Circuit {

    private static final Logger LOG = System.getLogger(Circuit.class.getName());

    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final CircuitBreaker breaker;
    private final long restMillis;

    Circuit() {
        this(REST);
    }

    Circuit(Duration rest) {
        restMillis = rest.toMillis();
        var longest = Math.max(LONGEST_REST.toMillis(), restMillis);
        breaker = CircuitBreaker.of(
                "Cohesity Gaia",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(8)
                        .failureRateThreshold(60)
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .maxWaitDurationInHalfOpenState(LONGEST_REST)
                        .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(restMillis, 2, longest))
                        .writableStackTraceEnabled(false)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.log(
                        Level.WARNING,
                        "Cohesity Gaia, as seen from here: {0}",
                        words(change.getStateTransition().getToState())));
    }

    /**
     * Leave to send one request.
     *
     * @throws GaiaException where Gaia is to be left alone
     */
    Attempt begin() {
        if (!breaker.tryAcquirePermission()) {
            throw new GaiaException(new UpstreamFault.GaiaDown(Duration.ofMillis(restMillis)));
        }
        return new Attempt();
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
            case HALF_OPEN -> "perhaps back; a few requests are let through";
            default -> "there";
        };
    }

    /** One request; how it went is told once, whatever is told later. */
    final class Attempt {

        private final long begunAt = System.nanoTime();
        private final AtomicBoolean told = new AtomicBoolean();

        /** A reply has begun. */
        void answered(int status) {
            if (told.compareAndSet(false, true)) {
                if (status >= 502 && status <= 504) {
                    breaker.onError(
                            lasted(), TimeUnit.NANOSECONDS, new GaiaException(new UpstreamFault.GaiaFailed(status)));
                } else {
                    breaker.onSuccess(lasted(), TimeUnit.NANOSECONDS);
                }
            }
        }

        /** No reply began. */
        void failed(GaiaException failure) {
            if (told.compareAndSet(false, true)) {
                breaker.onError(lasted(), TimeUnit.NANOSECONDS, failure);
            }
        }

        /** Nobody wanted the reply any more. */
        void givenUp() {
            if (told.compareAndSet(false, true)) {
                breaker.releasePermission();
            }
        }

        private long lasted() {
            return System.nanoTime() - begunAt;
        }
    }
}
