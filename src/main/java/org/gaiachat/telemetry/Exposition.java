package org.gaiachat.telemetry;

import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.exporter.prometheus.TranslationStrategy;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** All metrics in Prometheus' text format, read when they are asked for. */
final class Exposition {

    static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusMetricReader reader = PrometheusMetricReader.builder()
            .setOtelScopeLabelsEnabled(false)
            .setTranslationStrategy(TranslationStrategy.UNDERSCORE_ESCAPING_WITH_SUFFIXES)
            .build();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

    MetricReader reader() {
        return reader;
    }

    byte[] text() throws IOException {
        var text = new ByteArrayOutputStream();
        writer.write(text, reader.collect(), EscapingScheme.UNDERSCORE_ESCAPING);
        return text.toByteArray();
    }
}
