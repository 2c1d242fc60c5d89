package org.gaiachat.gaia.helios;

/**
 * One event of a stream.
 *
 * @param name what the line {@code event:} said, else empty
 * @param data the lines {@code data:}, joined by line feeds
 */
record WireEvent(String name, String data) {}
