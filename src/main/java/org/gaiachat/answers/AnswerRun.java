package org.gaiachat.answers;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.SignsOfLife;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemDocument;
import org.gaiachat.problems.ProblemException;

/**
 * One question being answered: takes the engine's parts into the log, no faster than somebody reads them, until it ends by
 * itself, is stopped, or is given up.
 */
final class AnswerRun implements Flow.Subscriber<AnswerPart> {

    /** More text than any reader takes in, in bytes; what would exceed it is a fault upstream. */
    static final int MOST_TEXT = 1_000_000;

    /** Sources and notes beside the text, in bytes. */
    static final int MOST_BESIDE = 4_000_000;

    /** What is kept of an ended answer beside its log and its question, in bytes of the heap. */
    private static final int KEPT_BESIDE = 900;

    private static final int ASKED_AT_ONCE = 16;
    private static final long MOST_AHEAD = 128 * 1024;

    private final AnswerKey key;
    private final Asked asked;
    private final AnswerLog log;
    private final RunEnd end = new RunEnd();
    private Consumer<AnswerRun> atEnd;
    private CompletableFuture<byte[]> awaited;
    private Throwable failure;
    private Flow.Subscription subscription;
    private int requested;
    private volatile boolean held;
    private int text;
    private int beside;
    private long lastPart = System.nanoTime();

    /** A run that has not begun. {@code atEnd} is told once when it has ended, however that was. */
    AnswerRun(AnswerKey key, Asked asked, LogSpace space, Consumer<AnswerRun> atEnd) {
        this.key = key;
        this.asked = asked;
        this.atEnd = atEnd;
        log = new AnswerLog(space, KEPT_BESIDE + 2 * asked.question().text().length(), this::readersMoved);
        append(
                EventKind.STARTED,
                AnswerJson.started(key.id(), asked.question().conversationId()).toString());
    }

    AnswerKey key() {
        return key;
    }

    Asked asked() {
        return asked;
    }

    AnswerLog log() {
        return log;
    }

    RunEnd end() {
        return end;
    }

    /** The answer as it is now: JSON, in UTF-8. */
    synchronized byte[] snapshot() {
        return AnswerSnapshot.of(key.id(), log, end);
    }

    /** The whole answer as JSON, once it has ended; a failure where it failed. */
    synchronized CompletionStage<byte[]> whole() {
        if (!end.isOver()) {
            awaited = awaited == null ? new CompletableFuture<>() : awaited;
            return awaited;
        }
        return failure == null
                ? CompletableFuture.completedFuture(snapshot())
                : CompletableFuture.failedFuture(failure);
    }

    /** Cuts the connection to the engine; the text stays as it is. Stopping what has ended changes nothing. */
    void stop() {
        Flow.Subscription open = ended(EventKind.DONE, AnswerJson.stopped(), null);
        if (open != null) {
            open.cancel();
        }
    }

    /** Gives the run up where the engine has shown no sign of life for so long. */
    void giveUpAfter(Duration silence) {
        if (!end.isOver() && silentFor().compareTo(silence) > 0) {
            fail(new ProblemException(
                    Problem.ANSWER_INTERRUPTED,
                    "The answer was interrupted: nothing more came. What had arrived is kept; ask again."));
        }
    }

    /** Ends the run with a failure, and the connection to the engine with it. */
    void fail(Throwable failure) {
        Flow.Subscription open =
                ended(EventKind.PROBLEM, ProblemDocument.of(failure).json(), failure);
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        boolean late;
        synchronized (this) {
            late = end.isOver();
            subscription = late ? null : given;
        }
        if (late) {
            given.cancel();
        } else {
            askForMore();
        }
    }

    @Override
    public void onNext(AnswerPart part) {
        synchronized (this) {
            requested--;
            lastPart = System.nanoTime();
        }
        if (part instanceof AnswerPart.Text more) {
            append(EventKind.TOKEN, EscapedText.of(more.text()));
        } else if (part instanceof AnswerPart.Progress progress) {
            append(EventKind.PROGRESS, AnswerJson.text(progress.text()).toString());
        } else if (part instanceof AnswerPart.Sources known) {
            append(
                    EventKind.SOURCES,
                    AnswerJson.sources(known.sources()).build().toString());
        } else if (part instanceof AnswerPart.Finished finished) {
            ended(EventKind.DONE, AnswerJson.finished(finished), null);
        }
        askForMore();
    }

    @Override
    public void onError(Throwable failure) {
        ended(EventKind.PROBLEM, ProblemDocument.of(failure).json(), failure);
    }

    @Override
    public void onComplete() {
        if (!end.isOver()) {
            // an engine that ends without having finished was cut short
            onError(new ProblemException(
                    Problem.ANSWER_CUT_SHORT,
                    "The answer broke off before its end. What had arrived is kept; ask again."));
        }
    }

    private void append(EventKind kind, String json) {
        append(kind, json.getBytes(StandardCharsets.UTF_8));
    }

    private void append(EventKind kind, byte[] data) {
        text += kind == EventKind.TOKEN ? data.length : 0;
        beside += kind == EventKind.TOKEN ? 0 : data.length;
        if (text > MOST_TEXT || beside > MOST_BESIDE) {
            fail(new ProblemException(
                    Problem.ANSWER_TOO_LONG, "The answer grew longer than " + MOST_TEXT / 1_000_000 + " MB."));
        } else if (!log.append(kind, data) && !end.isOver()) {
            fail(new ProblemException(
                    Problem.SERVER_BUSY, "The server has no memory left for more answers. Ask again in a while."));
        }
    }

    private void readersMoved() {
        if (held) {
            askForMore();
        }
    }

    /** Asks the engine for more parts, unless the readers are too far behind: then a reader that moves on asks again. */
    private void askForMore() {
        Flow.Subscription open = null;
        synchronized (this) {
            if (subscription != null && !end.isOver() && requested <= ASKED_AT_ONCE / 2) {
                held = true; // before looking, so that a reader that moves on meanwhile sees it
                if (log.ahead() < MOST_AHEAD) {
                    held = false;
                    requested += ASKED_AT_ONCE;
                    open = subscription;
                }
            }
        }
        if (open != null) {
            open.request(ASKED_AT_ONCE);
        }
    }

    private synchronized Duration silentFor() {
        long heard = subscription instanceof SignsOfLife alive ? Math.max(lastPart, alive.lastHeard()) : lastPart;
        // a run that waits for its readers is not silent
        return held ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - heard);
    }

    /** Ends the run once; gives the connection to the engine where this was the end. */
    private Flow.Subscription ended(EventKind last, JsonObject told, Throwable met) {
        Flow.Subscription open;
        CompletableFuture<byte[]> waiting;
        Consumer<AnswerRun> tell;
        synchronized (this) {
            if (end.isOver()) {
                return null;
            }
            // before whoever waits for the end can look
            log.close(last, told.toString());
            end.is(last, told);
            failure = met;
            open = subscription;
            waiting = awaited;
            tell = atEnd;
            // an ended answer is kept for long: the connection, and the answer in one piece, are not
            subscription = null;
            awaited = null;
            atEnd = null;
        }
        if (waiting != null && met == null) {
            waiting.complete(snapshot());
        } else if (waiting != null) {
            waiting.completeExceptionally(met);
        }
        tell.accept(this);
        return open;
    }
}
