package org.gaiachat.gaia.helios;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;

/**
 * The files that documents were read from. Gaia documents no way to them; an answer may tell a link, and a client that was
 * run against a tenant tries four paths, which give a link in JSON. The key goes with a link to Gaia's own host only.
 */
final class Downloads {

    private static final List<String> PATHS = List.of(
            "/document/%s/download-url",
            "/document/%s/download", "/documents/%s/download-url", "/documents/%s/download");
    private static final String[] LINKS = {"downloadUrl", "url", "signedUrl", "presignedUrl"};
    private static final String WORDS = "the download of documents";
    private static final int MOST_JSON = 64 * 1024;

    private final Wire wire;
    private final KnownDocuments documents;
    private volatile Optional<String> pathThatWorks = Optional.empty();

    Downloads(Wire wire, KnownDocuments documents) {
        this.wire = wire;
        this.documents = documents;
    }

    CompletableFuture<DocumentFile> file(String dataset, String documentId) {
        KnownDocuments.Entry document = documents.of(documentId);
        var notFound = new AskedFault.DocumentNotFound(dataset, documentId);
        // A link is good for a while only.
        return document.url()
                .map(link -> linked(link, document, notFound)
                        .exceptionallyCompose(over -> tried(paths(), document, notFound)))
                .orElseGet(() -> tried(paths(), document, notFound));
    }

    private List<String> paths() {
        return pathThatWorks.map(List::of).orElse(PATHS);
    }

    private CompletableFuture<DocumentFile> tried(
            List<String> paths, KnownDocuments.Entry document, AskedFault.DocumentNotFound notFound) {
        if (paths.isEmpty()) {
            // Nobody can tell whether the document or the path is not there, unless there was a way before.
            boolean offered = pathThatWorks.isPresent() || document.url().isPresent();
            return CompletableFuture.failedFuture(
                    new GaiaException(offered ? notFound : new AskedFault.NotOffered(WORDS)));
        }
        String path = paths.get(0).formatted(Requests.segment(document.uid()));
        PulledStream stream = wire.stream(wire.requests().of(Call.get(path), Requests.ANYTHING));
        return stream.head().thenCompose(head -> {
            if (head.absent() || head.status() == 400) {
                stream.close();
                return tried(paths.subList(1, paths.size()), document, notFound);
            }
            pathThatWorks = head.successful() ? Optional.of(paths.get(0)) : pathThatWorks;
            return head.isJson() && head.successful()
                    ? link(stream).thenCompose(link -> linked(link, document, notFound))
                    : file(head, stream, document);
        });
    }

    /** What another host says of its link, or does not say, is no word of Gaia's. */
    private CompletableFuture<DocumentFile> linked(
            URI link, KnownDocuments.Entry document, AskedFault.DocumentNotFound notFound) {
        PulledStream stream = wire.stream(wire.requests().link(link));
        return stream.head().thenCompose(head -> file(head, stream, document)).exceptionally(failure -> {
            GaiaException met = GaiaFailure.of(failure);
            boolean gaias = wire.requests().isGaias(link) && !(met.fault() instanceof AskedFault.NotOffered);
            throw gaias ? met : new GaiaException(notFound, met);
        });
    }

    private CompletableFuture<DocumentFile> file(GaiaReply head, PulledStream stream, KnownDocuments.Entry document) {
        if (!head.successful()) {
            stream.close();
            return CompletableFuture.failedFuture(
                    new GaiaException(StatusFault.of(head.status(), head.headers(), WORDS)));
        }
        return CompletableFuture.completedFuture(new DocumentFile(
                document.name(),
                head.headers().firstValueAsLong("Content-Length"),
                new StreamOnce(stream, wire.threads())));
    }

    /** Read on a thread of the pool: it waits for the rest of a few hundred bytes. */
    private CompletableFuture<URI> link(PulledStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return link(JsonText.read(stream.readNBytes(MOST_JSON)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                wire.threads().work());
    }

    private URI link(JsonValue json) {
        Optional<String> told = json instanceof JsonString text
                ? Optional.of(text.getString())
                : Fields.of(json)
                        .word(LINKS)
                        .or(() -> Fields.of(json).child("data").word(LINKS));
        return told.flatMap(wire.requests()::absolute)
                .orElseThrow(() -> new GaiaException(new UpstreamFault.GaiaAnswerUnreadable()));
    }
}
