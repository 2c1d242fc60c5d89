package org.gaiachat.answers;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;
import org.gaiachat.session.Visit;
import org.gaiachat.settings.Settings;

/** The answers of this process: asked once per id, found again until some time after their end. */
@OnePerApplication
class Answers {

    private static final Duration LOOK_AFTER = Duration.ofSeconds(5);

    @Inject
    Settings settings;

    @Inject
    StreamWriters writers;

    private AnswerLimits limits;
    private Visitors visitors;
    private ProcessAnswers kept;

    @PostConstruct
    void open() {
        limits = AnswerLimits.of(Runtime.getRuntime().maxMemory(), settings.asksPerMinute(), settings.requestTimeout());
        visitors = new Visitors(limits);
        kept = new ProcessAnswers(limits.logBytes());
        writers.every(LOOK_AFTER, this::lookAfter);
    }

    /**
     * Asks, unless this visitor asked the same question under this id before: then it is the same answer again.
     *
     * @param way how the engine is asked, where it is: no part of what makes two answers the same
     * @throws ProblemException {@code answer-id-taken} where another question was asked under this id, or what
     *     {@link Visitors#ask} refuses
     */
    AnswerRun ask(Visit visit, String id, Asked asked, Function<Gaia, Flow.Publisher<AnswerPart>> way) {
        var key = new AnswerKey(visit.visitor(), id);
        AnswerRun earlier = kept.find(key).orElseGet(() -> begin(visit, key, asked, way));
        if (!earlier.asked().equals(asked)) {
            throw new ProblemException(
                    Problem.ANSWER_ID_TAKEN, "Another question was asked under this id. Ask under a new one.");
        }
        return earlier;
    }

    /** An answer that this visitor asked for here. */
    AnswerRun find(Visit visit, String id) {
        return kept.find(new AnswerKey(visit.visitor(), id))
                .orElseThrow(() -> new ProblemException(
                        Problem.ANSWER_NOT_FOUND,
                        "This answer is no longer kept. Its conversation may hold it; or ask again."));
    }

    Visitors visitors() {
        return visitors;
    }

    /** How much memory all logs take. */
    long logBytes() {
        return kept.bytes();
    }

    /** Gives up what runs: whoever reads it has been told. */
    void abandon() {
        kept.all().forEach(AnswerRun::stop);
    }

    private AnswerRun begin(Visit visit, AnswerKey key, Asked asked, Function<Gaia, Flow.Publisher<AnswerPart>> way) {
        Runnable ended = visitors.ask(visit.address());
        var fresh = new AnswerRun(key, asked, kept, run -> {
            ended.run();
            kept.ended(run);
        });
        AnswerRun run = kept.claim(fresh);
        if (run != fresh) {
            return run; // somebody asked the same at the same moment
        }
        try {
            way.apply(visit.gaia()).subscribe(run);
        } catch (RuntimeException knownBeforeAsking) {
            run.onError(knownBeforeAsking);
            kept.forget(run);
            throw knownBeforeAsking;
        }
        return run;
    }

    private void lookAfter() {
        kept.all().forEach(run -> run.giveUpAfter(limits.silence()));
        kept.forgetAfter(AnswerLimits.KEPT_AFTER_END);
        visitors.forget();
    }
}
