package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Works at several files at once: one more than there are processors, since one of them waits for the disk at times. */
final class FileCrew {

    /** What is done with a file. */
    interface Task {
        void on(FoundFile file) throws IOException, InterruptedException;

        /** What each member of the crew does when no file is left. */
        default void atTheEnd() throws IOException {}
    }

    private final List<FoundFile> files;
    private final Task task;
    private final BooleanSupplier stop;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** {@code stop} is asked before each file. */
    FileCrew(List<FoundFile> files, Task task, BooleanSupplier stop) {
        this.files = files;
        this.task = task;
        this.stop = stop;
    }

    /** Works until all is done or it has to stop; how many files are done then. None is left half done. */
    int work() throws IOException, InterruptedException {
        List<Thread> others = new ArrayList<>();
        int most = Math.min(files.size(), Runtime.getRuntime().availableProcessors() + 1);
        try {
            for (int number = 1; number < most; number++) {
                Thread other = new Thread(this::take, Thread.currentThread().getName() + "-" + number);
                other.start();
                others.add(other);
            }
            take();
        } finally {
            for (Thread other : others) {
                other.join();
            }
        }
        rethrow(failure.get());
        return Math.min(files.size(), next.get());
    }

    private void take() {
        try {
            while (failure.get() == null && !stop.getAsBoolean()) {
                int mine = next.getAndIncrement();
                if (mine >= files.size()) {
                    task.atTheEnd();
                    return;
                }
                task.on(files.get(mine));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void rethrow(Throwable failed) throws IOException, InterruptedException {
        if (failed instanceof IOException e) {
            throw e;
        }
        if (failed instanceof InterruptedException e) {
            throw e;
        }
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        if (failed instanceof Error e) {
            throw e;
        }
    }
}
