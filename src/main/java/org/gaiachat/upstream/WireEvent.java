package org.gaiachat.upstream;

/**
 * One event of a stream.
 *
 * @param name what the line {@code event:} said, else empty
 * @param data the lines {@code data:}, joined by line feeds
 */
public record WireEvent(String name, String data) {}
