package org.gaiachat.gaia.local;

/** Ends the reading of a document whose text has reached its limit; not a failure. */
final class EnoughText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnoughText() {
        super("enough text", null, false, false);
    }
}
