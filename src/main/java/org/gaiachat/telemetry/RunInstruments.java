package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.Locale;
import org.gaiachat.gaia.Engine;

/** What answers are measured with. */
final class RunInstruments {

    static final AttributeKey<String> ENGINE = AttributeKey.stringKey("gaia_chat.engine");
    static final AttributeKey<String> WAY = AttributeKey.stringKey("gaia_chat.way");
    static final AttributeKey<String> END = AttributeKey.stringKey("gaia_chat.end");
    static final AttributeKey<Long> TOKENS = AttributeKey.longKey("gaia_chat.tokens");

    private final Measuring measuring;
    private final DoubleHistogram durations;
    private final DoubleHistogram firstTokens;
    private final LongCounter tokens;
    private final LongUpDownCounter running;

    RunInstruments(Measuring measuring) {
        this.measuring = measuring;
        var meter = measuring.meter();
        durations = Seconds.histogram(
                meter, "gaia_chat.answer.duration", "How long answers took to their end, by how they ended");
        firstTokens = Seconds.histogram(
                meter,
                "gaia_chat.answer.time_to_first_token",
                "How long answers took to the first piece of their text");
        tokens = meter.counterBuilder("gaia_chat.answer.tokens")
                .setUnit("{token}")
                .setDescription("Pieces of text that engines gave: Gaia streams one a token")
                .build();
        running = meter.upDownCounterBuilder("gaia_chat.answers.running")
                .setUnit("{answer}")
                .setDescription("Answers that are being made")
                .build();
    }

    /** An answer begins, on behalf of the calling thread's request. */
    ObservedRun begin(Engine engine, String way) {
        String name = engine.name().toLowerCase(Locale.ROOT);
        Context caller = Context.current();
        Span span = Traces.begin(caller, () -> measuring
                .tracer()
                .spanBuilder("answer")
                .setAttribute(ENGINE, name)
                .setAttribute(WAY, way));
        var run = new ObservedRun(this, Labels.NONE.and(ENGINE, name), way, span, Traces.with(caller, span));
        running.add(1, run.labels().attributes(), run.context());
        return run;
    }

    void token(ObservedRun run) {
        tokens.add(1, run.labels().attributes(), run.context());
    }

    void firstToken(ObservedRun run, double seconds) {
        firstTokens.record(seconds, run.labels().attributes(), run.context());
    }

    void ended(ObservedRun run, double seconds, String end) {
        running.add(-1, run.labels().attributes(), run.context());
        durations.record(seconds, run.labels().and(WAY, run.way()).and(END, end).attributes(), run.context());
    }
}
