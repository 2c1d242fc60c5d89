package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UploadSession;

/**
 * The sessions of uploads, on disk, so that one which was opened lasts its day whatever happens to the process. Each is a
 * file that holds the dataset's name; a session's id, the file's name, begins with the second at which it ends.
 */
final class UploadSessions {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int MOST = 10_000;
    private static final Pattern ID = Pattern.compile("\\d{11}-[A-Za-z0-9_-]{22}");
    private static final int DIGITS = 11;

    private final Path folder;
    private final Clock clock;

    UploadSessions(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
    }

    /** Opens a session; it is on disk when this returns. */
    synchronized UploadSession open(String dataset) {
        Instant end = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
        String id = String.format(Locale.ROOT, "%0" + DIGITS + "d-%s", end.getEpochSecond(), RandomId.next());
        try {
            makeRoom();
            DurableFile.write(folder.resolve(id), dataset.getBytes(StandardCharsets.UTF_8));
            return new UploadSession(id, dataset, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dataset of a session; throws {@link DatasetFault.UploadSessionNotFound} where it has ended or never was. */
    String dataset(String id) {
        if (!ID.matcher(id).matches() || ended(id)) {
            throw new GaiaException(new DatasetFault.UploadSessionNotFound());
        }
        try {
            return Files.readString(folder.resolve(id));
        } catch (NoSuchFileException e) {
            throw new GaiaException(new DatasetFault.UploadSessionNotFound());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops those that have ended, what a crash left, and the oldest where there are too many. */
    private void makeRoom() throws IOException {
        List<Path> oldestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            oldestFirst = files.sorted().toList();
        }
        for (int i = 0; i < oldestFirst.size(); i++) {
            String id = oldestFirst.get(i).getFileName().toString();
            if (oldestFirst.size() - i >= MOST || !ID.matcher(id).matches() || ended(id)) {
                Files.deleteIfExists(oldestFirst.get(i));
            }
        }
    }

    private boolean ended(String id) {
        return !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(id.substring(0, DIGITS))));
    }
}
