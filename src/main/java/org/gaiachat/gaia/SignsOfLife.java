package org.gaiachat.gaia;

/**
 * A subscription to an answer that knows whether its engine is alive: an engine that thinks for minutes may send nothing
 * but a sign that it is there.
 */
public interface SignsOfLife {

    /** When the engine was last heard of, as {@link System#nanoTime()} counts. */
    long lastHeard();
}
