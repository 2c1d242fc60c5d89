package org.gaiachat.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;

class TracesTest {

    @Test
    void what_a_request_that_is_left_out_leads_to_begins_no_trace_of_its_own() {
        Span span = Traces.begin(Traces.LEFT_OUT, () -> fail("a span was begun"));

        assertThat(span.getSpanContext().isValid()).isFalse();
    }

    @Test
    void a_request_is_left_out_only_where_nobody_follows_it() {
        Context followed = Context.root().with(Span.getInvalid());

        assertThat(Traces.leavesOut(Context.root(), Span.getInvalid())).isTrue();
        assertThat(Traces.leavesOut(followed, Span.getInvalid())).isFalse();
    }
}
