package org.gaiachat.gaia;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a citation stands on.
 *
 * @param n the number by which the answer's text cites it, from 1
 * @param documentId the engine's id of the document, safe in a URL path
 * @param dataset the dataset that holds the document
 * @param name the document's file name
 * @param path where the document lies in its dataset, with {@code /} between folders
 * @param passages the passages that the answer draws on, the best first
 * @param url where the document can be had, if the engine offers that
 */
public record Source(
        int n, String documentId, String dataset, String name, String path, List<Passage> passages, Optional<URI> url) {

    public Source {
        passages = List.copyOf(passages);
    }
}
