package org.gaiachat.settings;

/** What becomes of the process when the application can't start. */
public enum FailedStart {
    /** It goes on: others may be served by the same server, and it tells of itself through its health. */
    LEAVES_THE_PROCESS,

    /** It ends, so that whoever started it sees it: the process is there for this application alone. */
    ENDS_THE_PROCESS;

    /** The exit code for a wrong setting, which no new start mends ({@code EX_CONFIG} of sysexits.h). */
    public static final int WRONG_SETTING = 78;

    /** The exit code for everything else, which may be gone at the next start. */
    public static final int OTHER = 1;

    /** What {@code START_FAILURE_ENDS_PROCESS} asks for; only {@code true} ends a process. */
    public static FailedStart configured() {
        return of(ConfigurationValues.ofServer());
    }

    static FailedStart of(ConfigurationValues values) {
        return values.value("start.failure.ends.process")
                        .map(String::strip)
                        .filter("true"::equals)
                        .isPresent()
                ? ENDS_THE_PROCESS
                : LEAVES_THE_PROCESS;
    }
}
