package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Upload;

/** Writes the bytes of an upload to a file as they come, and forces them to disk; of a failed upload nothing is left. */
final class UploadWriter implements Flow.Subscriber<ByteBuffer> {

    private final Path file;
    private final OptionalLong announced;
    private final FileChannel channel;
    private final CompletableFuture<Long> written = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private long size;

    UploadWriter(Path file, OptionalLong announced) throws IOException {
        this.file = file;
        this.announced = announced;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** The size, once all is on disk. */
    CompletionStage<Long> written() {
        return written;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        subscription.request(1);
    }

    @Override
    public void onNext(ByteBuffer bytes) {
        if (written.isDone()) {
            return;
        }
        size += bytes.remaining();
        if (size > Upload.MOST_BYTES) {
            giveUp(new DatasetFault.FileTooLarge(Upload.MOST_BYTES), null);
            return;
        }
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            subscription.request(1);
        } catch (IOException e) {
            giveUp(new AskedFault.EngineFailed(), e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        giveUp(new DatasetFault.UploadIncomplete(), null);
    }

    @Override
    public void onComplete() {
        if (written.isDone()) {
            return;
        }
        if (announced.isPresent() && announced.getAsLong() != size) {
            giveUp(new DatasetFault.UploadIncomplete(), null);
            return;
        }
        try {
            channel.force(true);
            channel.close();
            written.complete(size);
        } catch (IOException e) {
            giveUp(new AskedFault.EngineFailed(), e);
        }
    }

    private void giveUp(GaiaFault fault, IOException cause) {
        if (written.isDone()) {
            return;
        }
        GaiaException failure = cause == null ? new GaiaException(fault) : new GaiaException(fault, cause);
        try (channel) {
            subscription.cancel();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        written.completeExceptionally(failure);
    }
}
