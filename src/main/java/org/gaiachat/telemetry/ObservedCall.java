package org.gaiachat.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of Gaia: measured to the head of its reply, its span to the end of the body. */
final class ObservedCall {

    private static final int REFUSED = 400;

    private final UpstreamInstruments instruments;
    private final Labels labels;
    private final Span span;
    private final Context caller;
    private final Context context;
    private final long begun = System.nanoTime();
    private final AtomicBoolean measured = new AtomicBoolean();

    ObservedCall(UpstreamInstruments instruments, Labels labels, Span span, Context caller) {
        this.instruments = instruments;
        this.labels = labels;
        this.span = span;
        this.caller = caller;
        context = Traces.with(caller, span);
    }

    Context context() {
        return context;
    }

    boolean isTraced() {
        return Traces.any(context);
    }

    /** Does something on behalf of whoever calls: what comes of it is theirs, not a part of this call. */
    void forCaller(Runnable work) {
        Traces.within(caller, work);
    }

    /** The head of the reply is there. */
    void answered(int status) {
        span.setAttribute(Route.STATUS, (long) status);
        if (status >= REFUSED) {
            span.setStatus(StatusCode.ERROR);
        }
        if (measured.compareAndSet(false, true)) {
            instruments.answered(Seconds.since(begun), labels, status, context);
        }
    }

    /** There was no reply, or it broke off. */
    void failed(Throwable failure) {
        failed(kind(failure));
    }

    private void failed(String error) {
        span.setAttribute(UpstreamInstruments.ERROR, error);
        span.setStatus(StatusCode.ERROR);
        if (measured.compareAndSet(false, true)) {
            instruments.failed(Seconds.since(begun), labels, error, context);
        }
        span.end();
    }

    /** Nobody wants more of the reply. */
    void givenUp() {
        span.end();
    }

    void ended() {
        span.end();
    }

    /** A word for a failure: what it says may quote what was sent. */
    private static String kind(Throwable failure) {
        if (failure instanceof CancellationException) {
            return "given-up";
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof HttpTimeoutException) {
            return "timeout";
        }
        return cause instanceof ConnectException ? "not-connected" : "connection-lost";
    }
}
