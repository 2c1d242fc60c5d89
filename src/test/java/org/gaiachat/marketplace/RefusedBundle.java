package org.gaiachat.marketplace;

/** A bundle that the Marketplace would not take, or would not run; the message says why, a line for each reason. */
final class RefusedBundle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedBundle(String reasons) {
        super(reasons, null, false, false);
    }
}
