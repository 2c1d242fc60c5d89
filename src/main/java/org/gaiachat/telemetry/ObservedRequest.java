package org.gaiachat.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request from its beginning to the end of its answer, which may come long after its thread has gone. */
final class ObservedRequest implements AsyncListener {

    private static final int FAILED = 500;

    private final RequestInstruments instruments;
    private final Route route;
    private final String method;
    private final Context context;
    private final Span span;
    private final long begun = System.nanoTime();
    private final AtomicBoolean over = new AtomicBoolean();

    ObservedRequest(RequestInstruments instruments, Route route, String method, Context context, Span span) {
        this.instruments = instruments;
        this.route = route;
        this.method = method;
        this.context = context;
        this.span = span;
    }

    Context context() {
        return context;
    }

    void ended(int status) {
        if (over.compareAndSet(false, true)) {
            instruments.ended(Seconds.since(begun), route, method, status, context);
            span.setAttribute(Route.STATUS, (long) status);
            if (status >= FAILED) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /** What was thrown becomes a failure of the server's. */
    void thrown() {
        ended(FAILED);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended(((HttpServletResponse) event.getSuppliedResponse()).getStatus());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // completed after this
    }

    @Override
    public void onError(AsyncEvent event) {
        // completed after this
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this, event.getSuppliedRequest(), event.getSuppliedResponse());
    }
}
