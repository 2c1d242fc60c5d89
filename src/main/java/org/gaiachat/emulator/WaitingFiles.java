package org.gaiachat.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Upload;

/** Files that wait to be told their dataset, on disk and only so many of them. */
@OnePerApplication
class WaitingFiles {

    private static final long MOST_BYTES = 10 * Upload.MOST_BYTES;
    private static final int CHUNK = 64 * 1024;

    /**
     * Keeps a file.
     *
     * @param others how many bytes wait already
     */
    UploadedBatch.Waiting keep(String name, OptionalLong size, InputStream content, long others) {
        try {
            Path file = Files.createTempFile("gaia-emulator-", ".upload");
            try {
                long written = write(file, content, Math.min(Upload.MOST_BYTES, MOST_BYTES - others));
                if (size.isPresent() && size.getAsLong() != written) {
                    throw new GaiaException(new DatasetFault.UploadIncomplete());
                }
                return new UploadedBatch.Waiting(name, written, file);
            } catch (IOException | GaiaException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new GaiaException(new DatasetFault.UploadIncomplete(), e);
        }
    }

    private static long write(Path file, InputStream content, long most) throws IOException {
        try (var output = Files.newOutputStream(file)) {
            long written = 0;
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                written += read;
                if (written > most) {
                    throw new GaiaException(new DatasetFault.FileTooLarge(Upload.MOST_BYTES));
                }
                output.write(chunk, 0, read);
            }
            return written;
        }
    }
}
