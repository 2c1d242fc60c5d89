package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gaiachat.settings.TelemetrySettings;

/**
 * OpenTelemetry as the settings want it, put together by hand: what it would read from the environment itself is read and
 * checked by {@code settings}.
 */
final class Sdk {

    /** Of some three spans each: less than the sender's queue (2,048) takes in the five seconds between two deliveries. */
    private static final int TRACES_A_SECOND = 100;

    private Sdk() {}

    static OpenTelemetrySdk of(TelemetrySettings settings, Exposition exposition, TraceBudget budget) {
        Resource resource = resource(settings);
        var meters = SdkMeterProvider.builder().setResource(resource);
        var sdk = OpenTelemetrySdk.builder()
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        List<MetricReader> readers = new ArrayList<>();
        if (settings.metrics().isServed()) {
            readers.add(exposition.reader());
        }
        settings.collector().ifPresent(collector -> {
            readers.add(PeriodicMetricReader.builder(metrics(collector, settings))
                    .setInterval(settings.interval())
                    .build());
            sdk.setTracerProvider(SdkTracerProvider.builder()
                    .setResource(resource)
                    .setSampler(Sampler.parentBased(budget))
                    .addSpanProcessor(BatchSpanProcessor.builder(spans(collector, settings))
                            .build())
                    .build());
        });
        return sdk.setMeterProvider(
                        meters.registerMetricReader(new SharedReader(readers)).build())
                .build();
    }

    /** Which of the requests that no caller follows are traced. */
    static TraceBudget budget(TelemetrySettings settings) {
        return new TraceBudget(Sampler.traceIdRatioBased(settings.traced()), TRACES_A_SECOND, System::nanoTime);
    }

    private static SpanExporter spans(URI collector, TelemetrySettings settings) {
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(collector + "/v1/traces");
        settings.collectorHeaders().forEach((name, value) -> exporter.addHeader(name, value.reveal()));
        return exporter.build();
    }

    private static MetricExporter metrics(URI collector, TelemetrySettings settings) {
        var exporter = OtlpHttpMetricExporter.builder().setEndpoint(collector + "/v1/metrics");
        settings.collectorHeaders().forEach((name, value) -> exporter.addHeader(name, value.reveal()));
        return exporter.build();
    }

    /** Which process this is, among its replicas, is a word made up at the start: no host name, no address. */
    private static Resource resource(TelemetrySettings settings) {
        return Resource.getDefault()
                .merge(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        settings.serviceName(),
                        AttributeKey.stringKey("service.instance.id"),
                        UUID.randomUUID().toString())));
    }
}
