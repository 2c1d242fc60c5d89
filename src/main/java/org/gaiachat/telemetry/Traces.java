package org.gaiachat.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;

/** What belongs to which trace. Most work belongs to none while metrics alone are on, and then nothing is done for it. */
final class Traces {

    private static final ContextKey<Boolean> IS_LEFT_OUT = ContextKey.named("left out of tracing");

    /** Of a request that nobody follows and that is not traced: what comes of it is not looked at again. */
    static final Context LEFT_OUT = Context.root().with(IS_LEFT_OUT, true);

    private Traces() {}

    /** Where a request has begun that no caller follows, unless its span is kept. */
    static boolean leavesOut(Context caller, Span span) {
        return caller == Context.root() && !span.getSpanContext().isSampled();
    }

    /** A span of what is done here; of nothing where the request is left out. */
    static Span begin(Context caller, Supplier<SpanBuilder> span) {
        return caller.get(IS_LEFT_OUT) == null ? span.get().setParent(caller).startSpan() : Span.getInvalid();
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
