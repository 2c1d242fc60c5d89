package org.gaiachat.telemetry;

import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** What the requests are measured with. */
final class RequestInstruments {

    private static final TextMapGetter<HttpServletRequest> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames());
        }

        @Override
        public String get(HttpServletRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    };

    private final Measuring measuring;
    private final DoubleHistogram durations;

    RequestInstruments(Measuring measuring) {
        this.measuring = measuring;
        durations = Seconds.histogram(
                measuring.meter(),
                "http.server.request.duration",
                "How long requests took to their end; an event stream's end is that of its reading");
    }

    /** A request begins; where its caller follows a trace, it is a part of that one. */
    ObservedRequest begin(HttpServletRequest request, Route route) {
        String method = Route.method(request.getMethod());
        if (!route.isTraced()) {
            return untraced(route, method);
        }
        Context caller = measuring.propagation().extract(Context.root(), request, HEADERS);
        boolean followed = Traces.any(caller);
        if (!followed && !measuring.begins().getAsBoolean()) {
            return untraced(route, method);
        }
        Span span = measuring
                .tracer()
                .spanBuilder(method + " " + route.template())
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(Route.METHOD, method)
                .setAttribute(Route.TEMPLATE, route.template())
                .startSpan();
        return followed || span.getSpanContext().isSampled()
                ? new ObservedRequest(this, route, method, Traces.with(caller, span), span)
                : untraced(route, method);
    }

    private ObservedRequest untraced(Route route, String method) {
        return new ObservedRequest(this, route, method, Context.root(), Span.getInvalid());
    }

    void ended(double seconds, Route route, String method, int status, Context context) {
        durations.record(seconds, route.attributes(method, status), context);
    }
}
