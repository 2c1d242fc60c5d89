package org.gaiachat.gaia.helios;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gaiachat.gaia.Passage;

/** A document of an answer, in the shape of real tenants or in the tutorial's. */
record DocumentFields(Fields fields) {

    private static final String SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

    /** What tells one document from another: its id, else its path. */
    String key() {
        return fields.word("documentId", "docId", "uid").orElseGet(() -> path().isEmpty() ? name() : path());
    }

    /** The id in a form that can stand in a URL path; ids of other forms begin with a tilde. */
    String id() {
        String id = key();
        return isSafe(id) ? id : "~" + encoded(id);
    }

    /** An id as Gaia has it, of its form in a URL path. */
    static String original(String id) {
        try {
            return id.startsWith("~")
                    ? new String(Base64.getUrlDecoder().decode(id.substring(1)), StandardCharsets.UTF_8)
                    : id;
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }

    /** What downloads call the document. */
    String uid() {
        return fields.word("uid").orElseGet(this::key);
    }

    double score() {
        return Math.max(0, Math.min(1, fields.fraction("cosineScore", "score").orElse(0.0)));
    }

    String name() {
        return fields.word("name", "filename", "fileName").orElseGet(() -> lastOf(path()));
    }

    String path() {
        return fields.word("absolutePath", "filepath", "filePath", "path")
                .map(path -> path.replace('\\', '/'))
                .orElse("");
    }

    Optional<String> datasetName() {
        return fields.word("datasetName");
    }

    Optional<String> datasetId() {
        return fields.word("datasetId");
    }

    /** Where the document can be had; only what a browser may follow. */
    Optional<URI> url() {
        return fields.word("downloadUrl").flatMap(DocumentFields::link);
    }

    List<Passage> passages() {
        List<Fields> citations = fields.list("citations");
        return (citations.isEmpty() ? List.of(fields) : citations)
                .stream().flatMap(citation -> passage(citation).stream()).toList();
    }

    /** Letters, digits, hyphens, underscores and dots, and not dots alone, which would lead elsewhere. */
    private static boolean isSafe(String id) {
        boolean dotsAlone = true;
        for (int i = 0; i < id.length(); i++) {
            if (SAFE.indexOf(id.charAt(i)) < 0) {
                return false;
            }
            dotsAlone &= id.charAt(i) == '.';
        }
        return !dotsAlone;
    }

    private static Optional<Passage> passage(Fields citation) {
        double score = citation.fraction("cosineScore", "score").orElse(0.0);
        return citation.written("textSnippet", "snippet")
                .filter(text -> !text.isBlank())
                .map(text -> new Passage(
                        text, Math.max(0, Math.min(1, score)), Optional.empty(), OptionalInt.empty(), List.of()));
    }

    static Optional<URI> link(String given) {
        try {
            URI url = URI.create(given);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
