package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;
import org.gaiachat.gaia.UploadedFile;

/** Takes files into datasets: each is whole in its place or not there at all. */
final class Uploads {

    static final int MOST_DOCUMENTS = 1_000;

    private static final int NAME_CHARACTERS = 200;
    private static final String UNFINISHED = ".gaia-chat-uploads";

    private final DatasetFolders folders;
    private final UploadSessions sessions;

    /** Removes what uploads left unfinished when the engine last ended. */
    Uploads(DatasetFolders folders, DataDirectory directory, Clock clock) throws IOException {
        this.folders = folders;
        this.sessions = new UploadSessions(directory.uploadSessions(), clock);
        for (Path dataset : directory.datasets().values()) {
            Path unfinished = dataset.resolve(UNFINISHED);
            if (Files.isDirectory(unfinished)) {
                try (Stream<Path> files = Files.list(unfinished)) {
                    for (Path file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    UploadSession open(String dataset) {
        folders.own(dataset);
        return sessions.open(dataset);
    }

    /** The dataset of a session. */
    String dataset(String session) {
        return sessions.dataset(session);
    }

    /** Takes a file; it is on disk and in its place when the stage completes. */
    CompletionStage<UploadedFile> take(Upload upload) {
        String dataset = dataset(upload.sessionId());
        String name = DatasetName.allowed(upload.fileName(), NAME_CHARACTERS)
                .orElseThrow(() -> new GaiaException(new DatasetFault.FileNameInvalid(NAME_CHARACTERS)));
        if (upload.size().orElse(0) > Upload.MOST_BYTES) {
            throw new GaiaException(new DatasetFault.FileTooLarge(Upload.MOST_BYTES));
        }
        Path folder = folders.own(dataset);
        try {
            requireRoom(folder, name);
            Path unfinished = unfinishedIn(folder).resolve(RandomId.next());
            UploadWriter writer = new UploadWriter(unfinished, upload.size());
            upload.content().subscribe(writer);
            return writer.written().thenApply(size -> {
                keep(unfinished, folder, name);
                return new UploadedFile(dataset, name, size);
            });
        } catch (IOException e) {
            return CompletableFuture.failedStage(failure(folder, e));
        }
    }

    /** Never makes the dataset's folder anew, which may be deleted at this moment. */
    private static Path unfinishedIn(Path folder) throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        try {
            return Files.createDirectory(unfinished);
        } catch (FileAlreadyExistsException mostly) {
            return unfinished;
        }
    }

    private static GaiaException failure(Path folder, IOException e) {
        return Files.isDirectory(folder)
                ? new GaiaException(new AskedFault.EngineFailed(), e)
                : new GaiaException(
                        new AskedFault.DatasetNotFound(folder.getFileName().toString()));
    }

    /** One at a time, so that two that come together do not both take the last place. */
    private synchronized void keep(Path unfinished, Path folder, String name) {
        try {
            requireRoom(folder, name);
            DurableMove.into(unfinished, folder.resolve(name));
        } catch (IOException e) {
            throw failure(folder, e);
        } finally {
            deleteIfThere(unfinished);
        }
    }

    private static void requireRoom(Path folder, String name) throws IOException {
        if (!Files.exists(folder.resolve(name)) && FolderWalk.files(folder).size() >= MOST_DOCUMENTS) {
            throw new GaiaException(new DatasetFault.DatasetFull(MOST_DOCUMENTS));
        }
        if (Files.isDirectory(folder.resolve(name))) {
            throw new GaiaException(new DatasetFault.FileNameInvalid(NAME_CHARACTERS));
        }
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
