package org.gaiachat.upstream;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells when something that is waited for does not come. Waits begin and end with every token, so there is one alarm at a
 * time, which looks when it rings whether it was set anew meanwhile.
 */
public final class SilenceLimit {

    private final ScheduledExecutorService clock;
    private final Executor executor;
    private final Runnable broken;
    private boolean waiting;
    private long until;
    private Future<?> alarm;
    private long rings;

    /**
     * Waits for nothing yet.
     *
     * @param clock tells when the time is over; must not be held
     * @param executor runs what is done then
     * @param broken what is done
     */
    public SilenceLimit(ScheduledExecutorService clock, Executor executor, Runnable broken) {
        this.clock = clock;
        this.executor = executor;
        this.broken = broken;
    }

    /** Something is waited for from now on, so long. */
    public synchronized void expectWithin(Duration limit) {
        waiting = true;
        until = System.nanoTime() + limit.toNanos();
        if (alarm == null || until - rings < 0) {
            setAlarm();
        }
    }

    /** What was waited for has come; the alarm is left to ring in vain. */
    public synchronized void heard() {
        waiting = false;
    }

    /** Nothing will be waited for any more. */
    public synchronized void end() {
        waiting = false;
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private void setAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
        }
        rings = until;
        try {
            alarm = clock.schedule(this::ring, until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closing) {
            waiting = false;
            broken.run();
        }
    }

    private synchronized void ring() {
        alarm = null;
        if (!waiting) {
            return;
        }
        if (until - System.nanoTime() > 0) {
            setAlarm();
        } else {
            waiting = false;
            executor.execute(broken);
        }
    }
}
