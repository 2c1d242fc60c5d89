package org.gaiachat.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;

/** What belongs to which trace. Under load most work belongs to none, and then nothing is done for it. */
final class Traces {

    private Traces() {}

    /** A span of what is done here, where that belongs to a trace: only a request begins one. */
    static Span begin(Context caller, Supplier<SpanBuilder> span) {
        return any(caller) ? span.get().setParent(caller).startSpan() : Span.getInvalid();
    }

    /** Whether what is done here belongs to a trace. */
    static boolean any(Context context) {
        return Span.fromContext(context).getSpanContext().isValid();
    }

    /** Where a span has begun; where it is of no trace, nothing has changed. */
    static Context with(Context caller, Span span) {
        return span.getSpanContext().isValid() ? caller.with(span) : caller;
    }

    /** Does something so that what is asked or told meanwhile belongs to this trace, or to none. */
    static void within(Context context, Runnable work) {
        if (context == Context.current()) {
            work.run();
            return;
        }
        Scope current = context.makeCurrent();
        try {
            work.run();
        } finally {
            current.close();
        }
    }
}
