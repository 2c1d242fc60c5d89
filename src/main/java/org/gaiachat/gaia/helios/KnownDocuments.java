package org.gaiachat.gaia.helios;

import java.net.URI;
import java.util.Optional;

/** The documents of the latest answers: what downloads of them need beside the id. */
final class KnownDocuments {

    private static final int MOST = 10_000;

    /**
     * A document.
     *
     * @param uid what downloads call it
     * @param name its file name
     * @param url where it can be had, if an answer told it
     */
    record Entry(String uid, String name, Optional<URI> url) {}

    private final Known<Entry> entries = new Known<>(MOST);

    void put(DocumentFields document) {
        entries.put(document.id(), new Entry(document.uid(), document.name(), document.url()));
    }

    /** By its id in a URL path; one that no answer has named is called by its id. */
    Entry of(String id) {
        return entries.find(id).orElseGet(() -> new Entry(DocumentFields.original(id), "document", Optional.empty()));
    }
}
