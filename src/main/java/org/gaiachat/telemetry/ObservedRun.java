package org.gaiachat.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.GaiaException;

/** One answer from its beginning to its end, which comes once, however often it is told. */
final class ObservedRun {

    /** Stopped by its reader, or given up by the server: what it then says is counted as a problem. */
    private static final String STOPPED = "stopped";

    private static final String CUT_SHORT = "answer-cut-short";
    private static final String UNEXPECTED = "unexpected";

    private final RunInstruments instruments;
    private final AnswerCounts.OfEngine count;
    private final String way;
    private final boolean isStreamed;
    private final Span span;
    private final Context context;
    private final long begun = System.nanoTime();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long lastPart = begun;
    // Parts come one after the other; the end may come from anywhere.
    private volatile long tokens;

    ObservedRun(RunInstruments instruments, AnswerCounts.OfEngine count, String way, Span span, Context context) {
        this.instruments = instruments;
        this.count = count;
        this.way = way;
        this.isStreamed = !way.equals(ObservedGaia.WHOLE);
        this.span = span;
        this.context = context;
    }

    /** Where it is counted. */
    AnswerCounts.OfEngine count() {
        return count;
    }

    String way() {
        return way;
    }

    Context context() {
        return context;
    }

    /** Does something on behalf of this answer: what is asked or told meanwhile belongs to its trace. */
    void within(Runnable work) {
        Traces.within(context, work);
    }

    long lastPart() {
        return lastPart;
    }

    void part(AnswerPart part) {
        lastPart = System.nanoTime();
        if (part instanceof AnswerPart.Text) {
            long before = tokens;
            tokens = before + 1;
            count.token();
            if (before == 0 && isStreamed) {
                instruments.firstToken(this, Seconds.since(begun));
                span.addEvent("first token");
            }
        } else if (part instanceof AnswerPart.Finished finished) {
            ended(finished.reason().code());
        }
    }

    void failed(Throwable failure) {
        span.setStatus(StatusCode.ERROR);
        ended(failure instanceof GaiaException met ? met.fault().code() : UNEXPECTED);
    }

    /** Engines that end without having finished were cut short. */
    void completed() {
        ended(CUT_SHORT);
    }

    void stopped() {
        ended(STOPPED);
    }

    private void ended(String end) {
        if (over.compareAndSet(false, true)) {
            instruments.ended(this, Seconds.since(begun), end);
            span.setAttribute(RunInstruments.END, end);
            span.setAttribute(RunInstruments.TOKENS, tokens);
            span.end();
        }
    }
}
