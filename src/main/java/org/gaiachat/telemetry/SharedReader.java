package org.gaiachat.telemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One account of all measurements that several readers read. OpenTelemetry keeps one for each reader that it knows of, and
 * each measurement costs as often as there are accounts.
 *
 * @param readers of totals since the start: to read those changes nothing for another reader
 */
record SharedReader(List<MetricReader> readers) implements MetricReader {

    @Override
    public void register(CollectionRegistration account) {
        readers.forEach(reader -> reader.register(account));
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrument) {
        return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public CompletableResultCode forceFlush() {
        return CompletableResultCode.ofAll(
                readers.stream().map(MetricReader::forceFlush).collect(Collectors.toList()));
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofAll(
                readers.stream().map(MetricReader::shutdown).collect(Collectors.toList()));
    }
}
