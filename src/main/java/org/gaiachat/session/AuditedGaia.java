package org.gaiachat.session;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.ForwardingGaia;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;
import org.gaiachat.gaia.UploadedFile;

/** Writes down who administers what, once it is done or refused: a line for each act. */
final class AuditedGaia extends ForwardingGaia {

    private final Supplier<String> who;

    /**
     * An engine whose administration is written down.
     *
     * @param who a word that is the same for the same visitor, and not what they are known by; asked for with each act
     */
    AuditedGaia(Gaia engine, Supplier<String> who) {
        super(engine);
        this.who = who;
    }

    @Override
    public CompletionStage<Dataset> createDataset(String name) {
        return written("dataset-created", name, super.createDataset(name));
    }

    @Override
    public CompletionStage<Void> deleteDataset(String name) {
        return written("dataset-deleted", name, super.deleteDataset(name));
    }

    @Override
    public CompletionStage<Dataset> indexDataset(String name) {
        return written("dataset-indexed", name, super.indexDataset(name));
    }

    @Override
    public CompletionStage<UploadSession> openUpload(String dataset) {
        return written("upload-opened", dataset, super.openUpload(dataset));
    }

    @Override
    public CompletionStage<UploadedFile> upload(Upload upload) {
        return super.upload(upload).thenApply(kept -> {
            SecurityLog.write(
                    "file-uploaded", "dataset", kept.dataset(), "bytes", "" + kept.size(), "visitor", who.get());
            return kept;
        });
    }

    private <T> CompletionStage<T> written(String act, String dataset, CompletionStage<T> done) {
        return done.whenComplete((result, failure) -> SecurityLog.write(
                act, "dataset", dataset, "outcome", failure == null ? "done" : "refused", "visitor", who.get()));
    }
}
