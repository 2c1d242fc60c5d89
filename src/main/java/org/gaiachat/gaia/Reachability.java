package org.gaiachat.gaia;

/** Whether an engine was there when it was last asked. */
public enum Reachability {
    /** It answered, or nobody has asked yet. */
    REACHED,
    /** It did not answer several times in a row and is left alone for a while. */
    DOWN,
    /** It was down; one request is let through to see whether it is back. */
    TRIED_AGAIN
}
