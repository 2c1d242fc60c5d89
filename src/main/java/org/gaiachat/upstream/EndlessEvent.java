package org.gaiachat.upstream;

/** An event, or a line, is longer than any that means something: it would fill the memory. */
public final class EndlessEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EndlessEvent() {
        super("An event is longer than " + EventBuilder.MOST_BYTES + " bytes", null, false, false);
    }
}
