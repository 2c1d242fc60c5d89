package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.gaia.GaiaException;

/** The files that documents were read from. */
final class DocumentFiles {

    private final DataDirectory directory;

    DocumentFiles(DataDirectory directory) {
        this.directory = directory;
    }

    /** Throws {@link AskedFault.DocumentNotFound} where the file has gone, or has become a way out of the dataset. */
    DocumentFile file(DatasetContents dataset, String id) {
        GaiaException gone = new GaiaException(new AskedFault.DocumentNotFound(dataset.name(), id));
        FileRecord known = dataset.document(id).orElseThrow(() -> gone);
        Path folder = directory.dataset(dataset.name()).orElseThrow(() -> gone);
        try {
            Path file = folder.resolve(known.path()).toRealPath();
            if (!file.startsWith(folder.toRealPath()) || !Files.isRegularFile(file)) {
                throw gone;
            }
            return new DocumentFile(known.name(), OptionalLong.of(Files.size(file)), () -> Files.newInputStream(file));
        } catch (IOException | InvalidPathException e) {
            throw gone;
        }
    }
}
