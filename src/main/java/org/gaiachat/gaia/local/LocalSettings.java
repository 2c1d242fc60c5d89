package org.gaiachat.gaia.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.gaia.llm.LanguageModel;

/**
 * What the embedded engine is started with.
 *
 * @param dataDirectory the folder whose folders are the datasets; made if it is missing
 * @param guide the files of the built-in guide, content by file name; without files there is no guide
 * @param clock what tells the time of questions
 * @param model what writes answers, if they are to be written; it stays the caller's to close
 */
public record LocalSettings(Path dataDirectory, Map<String, byte[]> guide, Clock clock, Optional<LanguageModel> model) {

    /** Copies the map, not the contents. */
    public LocalSettings {
        guide = Map.copyOf(guide);
    }

    /** Without a model: answers are sentences of the documents. */
    public LocalSettings(Path dataDirectory, Map<String, byte[]> guide, Clock clock) {
        this(dataDirectory, guide, clock, Optional.empty());
    }
}
