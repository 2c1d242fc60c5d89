package org.gaiachat.telemetry;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.util.function.BooleanSupplier;

/**
 * What all that is measured is measured with.
 *
 * @param meter for metrics
 * @param tracer for spans; one that only passes a caller's trace on where no spans are sent anywhere
 * @param propagation how a trace is written into headers
 * @param begins whether a trace of one's own may begin now; under load most don't, and to find that out by a span costs more
 */
record Measuring(Meter meter, Tracer tracer, TextMapPropagator propagation, BooleanSupplier begins) {

    /** The name under which all of this is measured. */
    private static final String SCOPE = "org.gaiachat";

    /** All that is measured; {@code budget} is that of traces, where they are sent. */
    static Measuring with(OpenTelemetrySdk sdk, TraceBudget budget, boolean traces) {
        return new Measuring(
                sdk.getMeter(SCOPE),
                traces ? sdk.getTracer(SCOPE) : TracerProvider.noop().get(SCOPE),
                sdk.getPropagators().getTextMapPropagator(),
                () -> traces && !budget.isSpent());
    }
}
