package org.gaiachat.gaia.helios;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;

/**
 * Asks a second time, where that is safe: of what only reads, where no byte of an answer came, or a gateway said that
 * Gaia was not there. Not all ask again at the same moment, and all together only so often: a Gaia that fails is not
 * helped by twice the questions.
 */
final class SecondTries {

    private static final int BUDGET = 10;
    private static final Duration BUDGET_FOR = Duration.ofSeconds(10);

    private final RateLimiter budget = RateLimiter.of(
            "second tries",
            RateLimiterConfig.custom()
                    .limitForPeriod(BUDGET)
                    .limitRefreshPeriod(BUDGET_FOR)
                    .timeoutDuration(Duration.ZERO)
                    .build());
    private final Retry retry = Retry.of(
            "reads of Cohesity Gaia",
            RetryConfig.<GaiaReply>custom()
                    .maxAttempts(2)
                    .intervalFunction(IntervalFunction.ofRandomized(Duration.ofMillis(200), 0.5))
                    .retryOnResult(reply -> reply.busy() && budget.acquirePermission())
                    .retryOnException(failure -> unanswered(failure) && budget.acquirePermission())
                    .failAfterMaxAttempts(false)
                    .build());
    private final ScheduledExecutorService clock;

    SecondTries(ScheduledExecutorService clock) {
        this.clock = clock;
    }

    CompletableFuture<GaiaReply> of(Supplier<CompletionStage<GaiaReply>> asking) {
        return retry.executeCompletionStage(clock, asking).toCompletableFuture();
    }

    private static boolean unanswered(Throwable failure) {
        return failure instanceof GaiaException met && met.fault() instanceof UpstreamFault.GaiaUnreachable;
    }
}
