package org.gaiachat;

import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.settings.FailedStart;
import org.gaiachat.settings.SettingsException;

/** A start that failed: the sentence that says why, and what becomes of the process. */
record StartFailure(RuntimeException cause) {

    private static final System.Logger LOG = System.getLogger("org.gaiachat");

    /**
     * Says why, once, and gives what to throw at the server. Servers print pages of stack for a failed start; the
     * sentence must not drown in them.
     */
    RuntimeException told() {
        RuntimeException reason = wrongSetting().<RuntimeException>map(e -> e).orElse(cause);
        String why = Objects.requireNonNullElse(reason.getMessage(), reason.toString());
        LOG.log(Level.ERROR, "Gaia Chat can''t start. {0}", why);
        LOG.log(Level.DEBUG, "What stopped the start", cause);
        if (FailedStart.configured() == FailedStart.ENDS_THE_PROCESS) {
            endProcess(wrongSetting().isPresent() ? FailedStart.WRONG_SETTING : FailedStart.OTHER);
        }
        return new StartFailed(why);
    }

    private Optional<SettingsException> wrongSetting() {
        return Stream.<Throwable>iterate(cause, Objects::nonNull, Throwable::getCause)
                .filter(SettingsException.class::isInstance)
                .map(SettingsException.class::cast)
                .findFirst();
    }

    /** From a thread of its own: the server's orderly end waits for the start, which this thread is in. */
    private static void endProcess(int code) {
        new Thread(() -> System.exit(code), "gaia-chat-failed-start").start();
    }

    /** Tells the server that the application is not to be used. */
    private static final class StartFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StartFailed(String why) {
            super(why, null, false, false);
        }
    }
}
