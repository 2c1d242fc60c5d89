package org.gaiachat.upstream;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.hc.core5.function.Callback;

/**
 * What goes wrong in the threads of the connections, beside what each exchange is told of. While they are being closed
 * that is no news: the client looks at connections that another thread closes, and tells of it as an error.
 */
final class NetworkFailures implements Callback<Exception> {

    private static final Logger LOG = System.getLogger(NetworkFailures.class.getName());

    private volatile boolean closing;

    /** From here on nothing is told. */
    void closing() {
        closing = true;
    }

    @Override
    public void execute(Exception failure) {
        if (!closing) {
            LOG.log(Level.ERROR, "A thread of the connections failed.", SafeCause.of(failure));
        }
    }
}
