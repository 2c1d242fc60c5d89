package org.gaiachat.telemetry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricsProcessor;
import org.hawkular.agent.prometheus.types.Counter;
import org.hawkular.agent.prometheus.types.Gauge;
import org.hawkular.agent.prometheus.types.Histogram;
import org.hawkular.agent.prometheus.types.Metric;
import org.hawkular.agent.prometheus.types.MetricFamily;
import org.hawkular.agent.prometheus.walkers.CollectorPrometheusMetricsWalker;

/**
 * A scrape, as a parser of Prometheus' text format that is not ours understands it.
 *
 * @param text as it is served
 */
record Exposed(String text) {

    /** The sum of all samples of a name that have these labels, each written {@code name="value"}. */
    double sum(String name, String... labels) {
        return metrics()
                .filter(metric -> labels(metric).containsAll(List.of(labels)))
                .mapToDouble(metric -> value(metric, name))
                .sum();
    }

    /** Whether anything is told under this name. */
    boolean has(String name) {
        return metrics()
                .anyMatch(metric -> name.equals(metric.getName())
                        || metric instanceof Histogram && name.matches(metric.getName() + "_(bucket|count|sum)"));
    }

    private Stream<Metric> metrics() {
        var all = new CollectorPrometheusMetricsWalker();
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        new TextPrometheusMetricsProcessor(bytes, all).walk();
        return all.getAllMetricFamilies().stream().map(MetricFamily::getMetrics).flatMap(List::stream);
    }

    private static double value(Metric metric, String name) {
        if (metric instanceof Histogram histogram) {
            return name.equals(metric.getName() + "_count") ? histogram.getSampleCount() : 0;
        }
        if (!metric.getName().equals(name)) {
            return 0;
        }
        return metric instanceof Counter counter
                ? counter.getValue()
                : metric instanceof Gauge gauge ? gauge.getValue() : 0;
    }

    private static List<String> labels(Metric metric) {
        return metric.getLabels().entrySet().stream()
                .map((Map.Entry<String, String> label) -> label.getKey() + "=\"" + label.getValue() + "\"")
                .toList();
    }
}
