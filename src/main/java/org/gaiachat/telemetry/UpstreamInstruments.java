package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.net.http.HttpRequest;

/** What calls of Gaia are measured with. */
final class UpstreamInstruments {

    static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
    static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final Measuring measuring;
    private final DoubleHistogram durations;

    UpstreamInstruments(Measuring measuring) {
        this.measuring = measuring;
        durations = Seconds.histogram(
                measuring.meter(), "http.client.request.duration", "How long Gaia took to begin its replies");
    }

    /** A call begins, on behalf of the calling thread's request or answer. */
    ObservedCall begin(HttpRequest request, String template) {
        Labels labels = Labels.NONE
                .and(SERVER, request.uri().getHost())
                .and(TEMPLATE, template)
                .and(Route.METHOD, request.method());
        Context caller = Context.current();
        Span span = Traces.begin(caller, () -> measuring
                .tracer()
                .spanBuilder(request.method() + " " + template)
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(labels.attributes()));
        return new ObservedCall(this, labels, span, caller);
    }

    /** The same request, with the headers that tell Gaia which trace it belongs to. */
    HttpRequest traced(HttpRequest request, Context context) {
        var traced = HttpRequest.newBuilder(request, (name, value) -> true);
        measuring.propagation().inject(context, traced, (headers, name, value) -> headers.setHeader(name, value));
        return traced.build();
    }

    void answered(double seconds, Labels labels, int status, Context context) {
        durations.record(seconds, labels.and(Route.STATUS, (long) status).attributes(), context);
    }

    void failed(double seconds, Labels labels, String error, Context context) {
        durations.record(seconds, labels.and(ERROR, error).attributes(), context);
    }
}
