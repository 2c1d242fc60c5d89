package org.gaiachat.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The answers of this process, in its memory: until a time after their end, or until their bytes are needed for others, the
 * oldest first.
 */
final class ProcessAnswers implements KeptAnswers, LogSpace {

    private final long mostBytes;
    private final Map<AnswerKey, AnswerRun> runs = new ConcurrentHashMap<>();
    private final Queue<AnswerRun> ended = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * Keeps nothing yet.
     *
     * @param mostBytes how much memory all logs may take
     */
    ProcessAnswers(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public Optional<AnswerRun> find(AnswerKey key) {
        return Optional.ofNullable(runs.get(key));
    }

    @Override
    public AnswerRun claim(AnswerRun fresh) {
        AnswerRun earlier = runs.putIfAbsent(fresh.key(), fresh);
        if (earlier == null) {
            return fresh;
        }
        fresh.stop();
        giveBack(fresh);
        return earlier;
    }

    @Override
    public void forget(AnswerRun run) {
        if (runs.remove(run.key(), run)) {
            giveBack(run);
        }
    }

    @Override
    public boolean take(int more) {
        while (true) {
            long now = bytes.get();
            if (now + more <= mostBytes) {
                if (bytes.compareAndSet(now, now + more)) {
                    return true;
                }
            } else if (!forgetOldest()) {
                return false;
            }
        }
    }

    @Override
    public void give(int less) {
        bytes.addAndGet(-less);
    }

    /** Keeps an answer that has ended for as long as there is time and room. */
    void ended(AnswerRun run) {
        ended.add(run);
    }

    /** Forgets what ended longer ago than this. */
    void forgetAfter(Duration kept) {
        var before = Instant.now().minus(kept);
        while (Optional.ofNullable(ended.peek())
                .flatMap(run -> run.end().at())
                .filter(before::isAfter)
                .isPresent()) {
            forgetOldest();
        }
    }

    Collection<AnswerRun> all() {
        return runs.values();
    }

    long bytes() {
        return bytes.get();
    }

    /** All that the log of an ended answer still has: at its end it gives back what it has to spare by itself. */
    private void giveBack(AnswerRun ended) {
        bytes.addAndGet(-ended.log().taken());
    }

    private boolean forgetOldest() {
        AnswerRun oldest = ended.poll();
        if (oldest != null) {
            forget(oldest);
        }
        return oldest != null;
    }
}
