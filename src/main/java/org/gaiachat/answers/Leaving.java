package org.gaiachat.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Ends the answers when the server is to end: open streams would hold it up, and their readers would not know. */
@ApplicationScoped
public class Leaving {

    private static final System.Logger LOG = System.getLogger("org.gaiachat");

    /** How long what runs may go on: whoever ends servers waits for about 30 s before it kills them. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration FAREWELL = Duration.ofSeconds(6);

    /** How long {@link #leave} takes at most. */
    public static final Duration LONGEST = GRACE.plus(FAREWELL);

    private static final int LOOK_AFTER_MILLIS = 50;

    @Inject
    Answers answers;

    @Inject
    StreamWriters writers;

    /**
     * Takes no more questions, waits until running answers have ended, at most 20 s, and sends the readers of those that
     * have not away, to come back to another server or to this one after its restart. Blocks until that is done.
     */
    public void leave() {
        answers.visitors().leave();
        await(() -> answers.visitors().running() == 0, GRACE);
        int unfinished = answers.visitors().running();
        if (unfinished > 0) {
            LOG.log(Level.WARNING, "Running answers that have to be left unfinished: {0}", unfinished);
        }
        writers.readers().forEach(AnswerReader::sendAway);
        await(() -> writers.readers().stream().allMatch(AnswerReader::isClosed), FAREWELL);
        answers.abandon();
    }

    private static void await(BooleanSupplier done, Duration most) {
        long until = System.nanoTime() + most.toNanos();
        try {
            while (!done.getAsBoolean() && System.nanoTime() < until) {
                Thread.sleep(LOOK_AFTER_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
