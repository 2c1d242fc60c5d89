package org.gaiachat.gaia.local;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets as many work at once as there are processors, in the order in which they came: more at a time would each take
 * longer, and none would be done earlier.
 */
final class Turns {

    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    <T> T take(Supplier<T> work) {
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }
}
