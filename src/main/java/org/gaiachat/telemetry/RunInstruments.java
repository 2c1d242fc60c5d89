package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.gaiachat.gaia.Engine;

/** What answers are measured with. */
final class RunInstruments {

    static final AttributeKey<String> WAY = AttributeKey.stringKey("gaia_chat.way");
    static final AttributeKey<String> END = AttributeKey.stringKey("gaia_chat.end");
    static final AttributeKey<Long> TOKENS = AttributeKey.longKey("gaia_chat.tokens");

    private final Measuring measuring;
    private final DoubleHistogram durations;
    private final DoubleHistogram firstTokens;
    private final AnswerCounts counts;

    RunInstruments(Measuring measuring) {
        this.measuring = measuring;
        var meter = measuring.meter();
        durations = Seconds.histogram(
                meter, "gaia_chat.answer.duration", "How long answers took to their end, by how they ended");
        firstTokens = Seconds.histogram(
                meter,
                "gaia_chat.answer.time_to_first_token",
                "How long answers took to the first piece of their text");
        counts = new AnswerCounts(meter);
    }

    /** An answer begins, on behalf of the calling thread's request. */
    ObservedRun begin(Engine engine, String way) {
        AnswerCounts.OfEngine count = counts.of(engine);
        Context caller = Context.current();
        Span span = Traces.begin(caller, () -> measuring
                .tracer()
                .spanBuilder("answer")
                .setAttribute(AnswerCounts.ENGINE, count.name())
                .setAttribute(WAY, way));
        count.begun();
        return new ObservedRun(this, count, way, span, Traces.with(caller, span));
    }

    void firstToken(ObservedRun run, double seconds) {
        firstTokens.record(seconds, run.count().labels().attributes(), run.context());
    }

    void ended(ObservedRun run, double seconds, String end) {
        run.count().ended();
        durations.record(
                seconds, run.count().labels().and(WAY, run.way()).and(END, end).attributes(), run.context());
    }
}
