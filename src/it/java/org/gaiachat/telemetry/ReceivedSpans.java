package org.gaiachat.telemetry;

import io.opentelemetry.proto.trace.v1.Span;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The spans that a collector has received so far, found by their trace, their name and what they belong to.
 *
 * @param collector which is asked anew each time
 */
record ReceivedSpans(Collector collector) {

    Set<String> names(String trace) {
        var names = new TreeSet<String>();
        collector.spans().stream()
                .filter(span -> Collector.id(span.getTraceId()).equals(trace))
                .forEach(span -> names.add(span.getName()));
        return names;
    }

    Span span(String trace, String name) {
        return first(name, span -> Collector.id(span.getTraceId()).equals(trace));
    }

    Span childOf(Span parent, String name) {
        return first(
                name,
                span -> span.getParentSpanId().equals(parent.getSpanId())
                        && span.getTraceId().equals(parent.getTraceId()));
    }

    private Span first(String name, Predicate<Span> those) {
        return collector.spans().stream()
                .filter(span -> span.getName().equals(name))
                .filter(those)
                .findFirst()
                .orElseThrow();
    }
}
