/**
 * What is measured of this server, and how it gets out: OpenTelemetry's traces and metrics to a collector, metrics for
 * Prometheus at {@code /metrics}. Off until it is configured; then no class of OpenTelemetry is loaded (docs/adr/026).
 */
package org.gaiachat.telemetry;
