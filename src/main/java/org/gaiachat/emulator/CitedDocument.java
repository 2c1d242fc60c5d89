package org.gaiachat.emulator;

import java.util.List;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.SearchPage;

/**
 * A document as Gaia lists it: once, with all passages that are cited of it.
 *
 * @param key what names it
 * @param name its file name
 * @param path where it lies in its dataset
 * @param passages the best first
 */
record CitedDocument(DocumentKey key, String name, String path, List<Passage> passages) {

    static CitedDocument of(String dataset, SearchPage.FoundDocument found) {
        return new CitedDocument(
                new DocumentKey(dataset, found.documentId()), found.name(), found.path(), found.passages());
    }

    /** How well the best of it fits. */
    double score() {
        return passages.stream().mapToDouble(Passage::score).max().orElse(0);
    }
}
