package org.gaiachat.gaia.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops asking a model that is not there: after three questions in a row that met nobody, the next ones need not wait out
 * the silence limit each, since there is an answer without it. After a while one question is let through.
 */
final class ModelCircuit {

    private static final Duration REST = Duration.ofSeconds(15);
    private static final int IN_A_ROW = 3;

    private final CircuitBreaker breaker;

    ModelCircuit(String model) {
        breaker = CircuitBreaker.of(
                model,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(IN_A_ROW)
                        .minimumNumberOfCalls(IN_A_ROW)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .maxWaitDurationInHalfOpenState(REST)
                        .waitDurationInOpenState(REST)
                        .writableStackTraceEnabled(false)
                        .build());
    }

    /** Leave to ask once; none where the model is to be left alone. */
    Optional<Attempt> begin() {
        return breaker.tryAcquirePermission() ? Optional.of(new Attempt()) : Optional.empty();
    }

    /** One question; how it went is told once, whatever is told later. */
    final class Attempt {

        private final AtomicBoolean told = new AtomicBoolean();

        /** Somebody was there, whatever was said. */
        void met() {
            if (told.compareAndSet(false, true)) {
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        }

        /** Nobody was there, or a gateway in the model's name. */
        void missed(String why) {
            if (told.compareAndSet(false, true)) {
                breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(why));
            }
        }

        /** Nobody wanted the answer any more. */
        void givenUp() {
            if (told.compareAndSet(false, true)) {
                breaker.releasePermission();
            }
        }
    }
}
