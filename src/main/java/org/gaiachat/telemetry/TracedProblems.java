package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemWatch;

/** Counts problems by their codes, and writes each into the trace that it belongs to. */
final class TracedProblems implements ProblemWatch {

    private static final AttributeKey<String> CODE = AttributeKey.stringKey("gaia_chat.problem.code");

    private final LongCounter problems;

    TracedProblems(Meter meter) {
        problems = meter.counterBuilder("gaia_chat.problems")
                .setUnit("{problem}")
                .setDescription("Problems that clients were told")
                .build();
    }

    @Override
    public Optional<String> traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? Optional.of(span.getTraceId()) : Optional.empty();
    }

    @Override
    public void told(Problem problem) {
        problems.add(1, Attributes.of(CODE, problem.code()));
        Span.current().setAttribute(CODE, problem.code());
    }
}
