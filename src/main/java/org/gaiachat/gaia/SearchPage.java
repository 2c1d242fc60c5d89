package org.gaiachat.gaia;

import java.util.List;
import java.util.Optional;

/**
 * One page of the documents that an exhaustive search found.
 *
 * @param queryUid what the engine calls this search
 * @param documents each document once, the best first
 * @param total how many documents fit, on all pages together
 * @param nextPageToken what asks for the page after, if there is one
 */
public record SearchPage(String queryUid, List<FoundDocument> documents, long total, Optional<String> nextPageToken) {

    public SearchPage {
        documents = List.copyOf(documents);
    }

    /**
     * A document that fits.
     *
     * @param documentId the engine's id of the document
     * @param name its file name
     * @param path where it lies in its dataset
     * @param score how well it fits, 0 to 1; comparable within one search
     * @param passages where it fits, the best first
     */
    public record FoundDocument(String documentId, String name, String path, double score, List<Passage> passages) {

        public FoundDocument {
            passages = List.copyOf(passages);
        }
    }
}
