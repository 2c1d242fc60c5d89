package org.gaiachat.settings;

/** Who may read the metrics at {@code /metrics}. */
public sealed interface MetricsAccess {

    /** Nobody: there is nothing at that path. */
    record Nobody() implements MetricsAccess {}

    /** Whoever reaches the port. */
    record Everybody() implements MetricsAccess {}

    /**
     * Who sends a token.
     *
     * @param tokens of the programs that read metrics; they open nothing else
     */
    record ByToken(ApiTokens tokens) implements MetricsAccess {}

    /** Whether there is something at that path. */
    default boolean isServed() {
        return !(this instanceof Nobody);
    }
}
