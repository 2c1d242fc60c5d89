package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;

class TracesTest {

    @Test
    void what_belongs_to_no_trace_begins_none() {
        Span span = Traces.begin(Context.root(), () -> fail("a span was begun"));

        assertThat(span.getSpanContext().isValid()).isFalse();
        assertThat(Traces.with(Context.root(), span)).isSameAs(Context.root());
    }
}
