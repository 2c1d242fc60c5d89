package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceBudgetTest {

    private static final int A_SECOND = 100;

    /** Near its overflow, as System.nanoTime may be. */
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);

    private final TraceBudget budget = new TraceBudget(Sampler.alwaysOn(), A_SECOND, clock::get);

    @Test
    void requests_at_once_are_traced_up_to_the_budget_of_one_second() {
        assertThat(traced(budget, 250)).isEqualTo(A_SECOND);
    }

    @Test
    void what_is_spent_comes_back_with_time() {
        traced(budget, 250);

        clock.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(traced(budget, 250)).isEqualTo(A_SECOND / 2);
    }

    @Test
    void that_it_is_spent_can_be_seen_beforehand() {
        assertThat(budget.isSpent()).isFalse();

        traced(budget, A_SECOND);

        assertThat(budget.isSpent()).isTrue();
        clock.addAndGet(Duration.ofMillis(10).toNanos());
        assertThat(budget.isSpent()).isFalse();
    }

    @Test
    void no_more_than_one_second_is_saved_up() {
        clock.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(traced(budget, 250)).isEqualTo(A_SECOND);
    }

    @Test
    void at_the_rate_of_people_every_request_is_traced() {
        long all = IntStream.range(0, 600)
                .filter(request -> {
                    clock.addAndGet(Duration.ofMillis(20).toNanos());
                    return traced(budget, 1) == 1;
                })
                .count();

        assertThat(all).isEqualTo(600);
    }

    @Test
    void what_is_not_wanted_costs_nothing_of_it() {
        TraceBudget unwanted = new TraceBudget(Sampler.alwaysOff(), A_SECOND, clock::get);

        assertThat(traced(unwanted, 250)).isZero();
    }

    private static long traced(Sampler sampler, int requests) {
        return IntStream.range(0, requests)
                .mapToObj(request -> sampler.shouldSample(
                        Context.root(),
                        "0af7651916cd43dd8448eb211c80319c",
                        "asked",
                        SpanKind.SERVER,
                        Attributes.empty(),
                        List.of()))
                .filter(result -> result.getDecision() == SamplingDecision.RECORD_AND_SAMPLE)
                .count();
    }
}
