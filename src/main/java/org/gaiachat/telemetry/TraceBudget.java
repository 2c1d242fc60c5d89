package org.gaiachat.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Traces what another sampler wants traced, but only so many requests a second, with those of one second at once: at the rate
 * at which people ask that is all of them, and under load tracing stays cheap and the sender's queue never overflows.
 */
final class TraceBudget implements Sampler {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Sampler wanted;
    private final long share;
    private final LongSupplier clock;
    /** Up to when the budget is spent, by the clock. */
    private final AtomicLong spent;

    /** {@code clock} tells nanoseconds, as {@link System#nanoTime} does. */
    TraceBudget(Sampler wanted, int tracesASecond, LongSupplier clock) {
        this.wanted = wanted;
        this.share = SECOND / tracesASecond;
        this.clock = clock;
        this.spent = new AtomicLong(clock.getAsLong() - SECOND);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        SamplingResult result = wanted.shouldSample(parent, traceId, name, kind, attributes, links);
        boolean traced = result.getDecision() == SamplingDecision.RECORD_AND_SAMPLE;
        return traced && !spend() ? SamplingResult.drop() : result;
    }

    /** Whether a request would be left out now, whatever it is. */
    boolean isSpent() {
        return after(spent.get(), clock.getAsLong()) > 0;
    }

    /** Takes one trace's share; false where too little is left. */
    private boolean spend() {
        long now = clock.getAsLong();
        long before = spent.get();
        long after = after(before, now);
        // Who loses the race against another request is not traced: rare, and only where there are many.
        return after <= 0 && spent.compareAndSet(before, now + after);
    }

    /** How far beyond now one more trace would be, in nanoseconds. */
    private long after(long before, long now) {
        return Math.max(before - now, -SECOND) + share;
    }

    @Override
    public String getDescription() {
        return "TraceBudget{" + wanted.getDescription() + "}";
    }
}
