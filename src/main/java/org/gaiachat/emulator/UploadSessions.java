package org.gaiachat.emulator;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.datasets.StreamPublisher;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UpstreamFault;

/** The upload sessions of this process; they end with it, or after a day as at Gaia. */
@OnePerApplication
class UploadSessions {

    static final Duration LIFE = Duration.ofHours(24);

    private static final int MOST = 1_000;

    private final Map<String, UploadedBatch> batches = new ConcurrentHashMap<>();

    @Inject
    EmulatedGaia emulated;

    @Inject
    WaitingFiles waiting;

    String open() {
        forget(Instant.now());
        if (batches.size() >= MOST) {
            throw new GaiaException(new UpstreamFault.RateLimited(java.util.Optional.empty()));
        }
        String id = UUID.randomUUID().toString();
        batches.put(id, new UploadedBatch(Instant.now().plus(LIFE)));
        return id;
    }

    /** Puts the files of the sessions that a body names into a dataset; does nothing where it names none. */
    CompletionStage<Void> attach(Body body, String dataset) {
        CompletionStage<Void> attached = CompletableFuture.completedFuture(null);
        for (String id : body.texts("uploadSessionId", "uploadSessionIds")) {
            UploadedBatch batch = find(id);
            attached = attached.thenCompose(before -> batch.attach(emulated.gaia(), dataset));
        }
        return attached;
    }

    /** Takes a file; it is kept when the stage completes. Reads it on the request's own thread, which waits for the client. */
    CompletionStage<Void> take(String id, String name, OptionalLong size, InputStream content) {
        UploadedBatch batch = find(id);
        if (size.orElse(0) > Upload.MOST_BYTES) {
            throw new GaiaException(new DatasetFault.FileTooLarge(Upload.MOST_BYTES));
        }
        if (batch.attached().isPresent()) {
            var upload = new Upload(batch.attached().get().id(), name, size, new StreamPublisher(content));
            return emulated.gaia().upload(upload).thenApply(done -> null);
        }
        long before = batches.values().stream().mapToLong(UploadedBatch::bytes).sum();
        batch.add(waiting.keep(name, size, content, before));
        return CompletableFuture.completedFuture(null);
    }

    @PreDestroy
    void end() {
        forget(Instant.MAX);
    }

    private UploadedBatch find(String id) {
        UploadedBatch batch = batches.get(id);
        if (batch == null || batch.end().isBefore(Instant.now())) {
            throw new GaiaException(new DatasetFault.UploadSessionNotFound());
        }
        return batch;
    }

    private void forget(Instant endedBefore) {
        batches.values().removeIf(batch -> {
            boolean ended = batch.end().isBefore(endedBefore);
            if (ended) {
                batch.drop();
            }
            return ended;
        });
    }
}
