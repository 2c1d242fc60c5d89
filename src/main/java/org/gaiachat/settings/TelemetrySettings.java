package org.gaiachat.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured and who gets it.
 *
 * @param metrics who may read the metrics at {@code /metrics}
 * @param collector where traces and metrics are sent by OTLP over HTTP, without a slash at the end; none: nowhere
 * @param collectorHeaders what the collector wants to see in each request, such as a key
 * @param serviceName what this application is called there
 * @param traced which share of the requests that no caller has decided about is traced, from 0 to 1
 * @param interval how often metrics are sent
 */
public record TelemetrySettings(
        MetricsAccess metrics,
        Optional<URI> collector,
        Map<String, Secret> collectorHeaders,
        String serviceName,
        double traced,
        Duration interval) {

    public TelemetrySettings {
        collectorHeaders = Map.copyOf(collectorHeaders);
    }

    /** Whether anything is measured at all. */
    public boolean isOn() {
        return metrics.isServed() || collector.isPresent();
    }
}
