package org.gaiachat.gaia.local;

import java.util.Optional;

/** Ends the reading of a document whose text has reached a limit; not a failure. */
final class EnoughText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remark;

    /** The usual limit of characters. */
    EnoughText() {
        this("");
    }

    /** What a reader should know of a limit of its own kind. */
    EnoughText(String remark) {
        super("enough text", null, false, false);
        this.remark = remark;
    }

    Optional<String> remark() {
        return Optional.of(remark).filter(words -> !words.isEmpty());
    }
}
