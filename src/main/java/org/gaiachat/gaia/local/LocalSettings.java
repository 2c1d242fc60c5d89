package org.gaiachat.gaia.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What the embedded engine is started with.
 *
 * @param dataDirectory the folder whose folders are the datasets; made if it is missing
 * @param guide the files of the built-in guide, content by file name; without files there is no guide
 * @param clock what tells the time of questions
 */
public record LocalSettings(Path dataDirectory, Map<String, byte[]> guide, Clock clock) {

    /** Copies the map, not the contents. */
    public LocalSettings {
        guide = Map.copyOf(guide);
    }
}
