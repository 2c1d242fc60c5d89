package org.gaiachat.telemetry;

import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.ForwardingGaia;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;

/** An engine whose answers are measured. */
final class ObservedGaia extends ForwardingGaia {

    /** The way of answers that come in one piece: their first token is their end. */
    static final String WHOLE = "whole";

    private final Gaia engine;
    private final RunInstruments runs;

    ObservedGaia(Gaia engine, RunInstruments runs) {
        super(engine);
        this.engine = engine;
        this.runs = runs;
    }

    @Override
    public Flow.Publisher<AnswerPart> ask(Question question) {
        return observed("stream", engine.ask(question));
    }

    @Override
    public Flow.Publisher<AnswerPart> askWhole(Question question) {
        return observed(WHOLE, engine.askWhole(question));
    }

    @Override
    public Flow.Publisher<AnswerPart> refine(Refinement refinement) {
        return observed("refinement", engine.refine(refinement));
    }

    private Flow.Publisher<AnswerPart> observed(String way, Flow.Publisher<AnswerPart> answer) {
        return reader -> {
            ObservedRun run = runs.begin(engine.engine(), way);
            run.within(() -> answer.subscribe(new ObservedAnswer(reader, run)));
        };
    }
}
