package org.gaiachat.telemetry;

import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;

/** Lengths of time. */
final class Seconds {

    /** OpenTelemetry's for HTTP, and on to what an answer may take. */
    private static final List<Double> BOUNDS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0, 120.0);

    private static final double NANOS = 1e9;

    private Seconds() {}

    static DoubleHistogram histogram(Meter meter, String name, String about) {
        return meter.histogramBuilder(name)
                .setUnit("s")
                .setDescription(about)
                .setExplicitBucketBoundariesAdvice(BOUNDS)
                .build();
    }

    /** Since a moment that {@link System#nanoTime()} told. */
    static double since(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }
}
