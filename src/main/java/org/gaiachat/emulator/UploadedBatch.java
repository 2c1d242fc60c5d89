package org.gaiachat.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;

/**
 * The files of one upload session. Gaia takes files before it is told into which dataset they go; until then they wait
 * here, and from then on they go straight there.
 */
final class UploadedBatch {

    /** A file that waits. */
    record Waiting(String name, long size, Path file) {}

    private final Instant end;
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<UploadSession> attached = Optional.empty();

    UploadedBatch(Instant end) {
        this.end = end;
    }

    Instant end() {
        return end;
    }

    /** The engine's session of the dataset that the files go into, if it is known. */
    synchronized Optional<UploadSession> attached() {
        return attached;
    }

    synchronized void add(Waiting file) {
        waiting.add(file);
    }

    synchronized long bytes() {
        return waiting.stream().mapToLong(Waiting::size).sum();
    }

    /** Says where the files go, and takes those there that wait. */
    CompletionStage<Void> attach(Gaia gaia, String dataset) {
        Optional<UploadSession> known =
                attached().filter(session -> session.dataset().equals(dataset));
        CompletionStage<UploadSession> session = known.<CompletionStage<UploadSession>>map(
                        CompletableFuture::completedFuture)
                .orElseGet(() -> gaia.openUpload(dataset));
        return session.thenCompose(open -> {
            CompletionStage<Void> sent = CompletableFuture.completedFuture(null);
            for (Waiting file : taken(open)) {
                sent = sent.thenCompose(before -> send(gaia, open, file));
            }
            return sent;
        });
    }

    /** Deletes what still waits. */
    synchronized void drop() {
        waiting.forEach(file -> delete(file.file()));
        waiting.clear();
    }

    private synchronized List<Waiting> taken(UploadSession session) {
        attached = Optional.of(session);
        List<Waiting> files = List.copyOf(waiting);
        waiting.clear();
        return files;
    }

    private static CompletionStage<Void> send(Gaia gaia, UploadSession session, Waiting file) {
        try {
            var content = BodyPublishers.ofFile(file.file());
            return gaia.upload(new Upload(session.id(), file.name(), OptionalLong.of(file.size()), content))
                    .whenComplete((done, failure) -> delete(file.file()))
                    .thenApply(done -> null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
