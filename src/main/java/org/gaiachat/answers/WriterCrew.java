package org.gaiachat.answers;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that write, of which no more are awake than keep up, since to wake one costs as much as to write a token. One is
 * woken where none is awake, where much waits, or where those that are awake have got nothing done for a while; some are
 * added for each that is held in a write. An executor of {@code java.util.concurrent} wakes one for nearly every token,
 * and cost a sixth more (docs/adr/016).
 */
final class WriterCrew implements Executor {

    private static final Logger LOG = System.getLogger(WriterCrew.class.getName());
    private static final long HELD_AFTER = Duration.ofMillis(25).toNanos();
    private static final long A_WHILE = Duration.ofMillis(1).toNanos();
    private static final int MUCH = 16;

    private final int least;
    private final int most;
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger awake = new AtomicInteger();
    private final AtomicInteger named = new AtomicInteger();
    private final List<WriterThread> threads = new CopyOnWriteArrayList<>();
    private volatile long lastDone = System.nanoTime();
    private volatile int wanted;

    /** A crew of so many that are not held, and of at most so many in all. */
    WriterCrew(int least, int most) {
        this.least = least;
        this.most = most;
        adapt();
    }

    @Override
    public void execute(Runnable piece) {
        work.add(piece);
        int before = waiting.getAndIncrement();
        int busy = awake.get();
        if (busy == 0 || busy < threads.size() && (before >= MUCH || nothingDone())) {
            wakeOne();
        }
    }

    /** Adds threads for those that are held, and lets go of what is no longer needed. To be called every now and then. */
    void adapt() {
        if (wanted < 0) {
            return;
        }
        // where some are held, as many again soon are: readers stall together, when a network does
        wanted = Math.min(most, least + 2 * held());
        for (int missing = wanted - threads.size(); missing > 0; missing--) {
            add();
        }
        if (threads.size() > wanted) {
            threads.stream().skip(wanted).forEach(this::wake);
        }
        if (!work.isEmpty() && nothingDone()) {
            wakeOne();
        }
    }

    /** Whether there is nothing to look after: nothing waits, nobody writes, and none are more than wanted. */
    boolean isAtRest() {
        return work.isEmpty() && awake.get() == 0 && threads.size() == least;
    }

    private int held() {
        int held = 0;
        for (WriterThread thread : threads) {
            held += thread.isHeldFor(HELD_AFTER) ? 1 : 0;
        }
        return held;
    }

    int size() {
        return threads.size();
    }

    /** Ends all threads, also those that are held; what waits is not done any more. */
    void end() {
        wanted = -1;
        for (WriterThread thread : threads) {
            thread.interrupt();
            wake(thread);
        }
    }

    private boolean nothingDone() {
        return System.nanoTime() - lastDone > A_WHILE;
    }

    /** The first that rests, so that it is the same ones that work. */
    private void wakeOne() {
        for (WriterThread thread : threads) {
            if (wake(thread)) {
                return;
            }
        }
    }

    /** Counted here and not when it has come round: until then, others would be woken too. */
    private boolean wake(WriterThread thread) {
        boolean woken = thread.wake();
        if (woken) {
            awake.incrementAndGet();
        }
        return woken;
    }

    private void add() {
        var thread = new WriterThread(this::write, "gaia-answers-" + named.incrementAndGet());
        threads.add(thread);
        thread.start();
    }

    private void write() {
        var self = (WriterThread) Thread.currentThread();
        awake.incrementAndGet();
        try {
            while (isNeeded(self)) {
                Runnable piece = work.poll();
                if (piece != null) {
                    waiting.decrementAndGet();
                    done(piece);
                } else {
                    rest(self);
                }
            }
        } finally {
            awake.decrementAndGet();
            threads.remove(self);
        }
    }

    /** Of more than are wanted, those that were added last go, once nothing waits. */
    private boolean isNeeded(WriterThread self) {
        int now = wanted;
        return now > 0 && (threads.indexOf(self) < now || !work.isEmpty());
    }

    private void done(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "What a stream had to do failed.", failure);
        }
        lastDone = System.nanoTime();
    }

    private void rest(WriterThread self) {
        self.lieDown();
        awake.decrementAndGet();
        // who added work before may have taken this one for awake
        if (!work.isEmpty() || wanted < 0) {
            wake(self);
        }
        self.rest();
    }
}
