package org.gaiachat.telemetry;

import java.util.function.LongSupplier;

/**
 * Something that is so many at a time.
 *
 * @param name as OpenTelemetry writes it, such as {@code gaia_chat.index.passages}
 * @param unit in UCUM, such as <code>{passage}</code>
 * @param about in words
 * @param now how many there are; asked at each reading, by any thread
 */
public record Gauge(String name, String unit, String about, LongSupplier now) {}
