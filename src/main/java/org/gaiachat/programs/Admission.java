package org.gaiachat.programs;

/** Whether a program is let in. */
public sealed interface Admission {

    /**
     * Nobody is: it is not configured.
     *
     * @param sentence why, for a person
     */
    record Closed(String sentence) implements Admission {}

    /**
     * This one is not: it has no token, or a wrong one.
     *
     * @param sentence what to do, for a person
     */
    record Refused(String sentence) implements Admission {}

    /**
     * It is.
     *
     * @param program its name in {@code API_TOKENS}
     */
    record Granted(String program) implements Admission {}
}
