package org.gaiachat.telemetry;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;

/**
 * What all that is measured is measured with.
 *
 * @param meter for metrics
 * @param tracer for spans; one that only passes a caller's trace on where no spans are sent anywhere
 * @param propagation how a trace is written into headers
 */
record Measuring(Meter meter, Tracer tracer, TextMapPropagator propagation) {

    /** The name under which all of this is measured. */
    private static final String SCOPE = "org.gaiachat";

    static Measuring with(OpenTelemetrySdk sdk, boolean traces) {
        return new Measuring(
                sdk.getMeter(SCOPE),
                traces ? sdk.getTracer(SCOPE) : TracerProvider.noop().get(SCOPE),
                sdk.getPropagators().getTextMapPropagator());
    }
}
