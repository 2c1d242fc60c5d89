package org.gaiachat.gaia;

import java.util.List;
import java.util.Optional;

/**
 * The text of a document as the engine read it.
 *
 * @param id the engine's id of the document
 * @param name its file name
 * @param path where it lies in its dataset
 * @param passages its text, whole and in reading order
 */
public record Document(String id, String name, String path, List<Part> passages) {

    public Document {
        passages = List.copyOf(passages);
    }

    /**
     * One passage; its index in the list is the {@link Passage#position} of citations.
     *
     * @param text plain text
     * @param place where in the document it stands, in words
     */
    public record Part(String text, Optional<String> place) {}
}
