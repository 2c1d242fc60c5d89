package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;

/**
 * Makes and removes the folders of datasets. A folder that is made here bears a mark; the mark counts against the limit,
 * and only a marked folder is ever emptied: one that somebody laid out by hand is set aside whole.
 */
final class DatasetFolders {

    static final int MOST = 50;

    private static final Logger LOG = System.getLogger(DatasetFolders.class.getName());
    private static final String MARK = ".gaia-chat-dataset";

    private final DataDirectory directory;

    DatasetFolders(DataDirectory directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.removed());
        purge();
    }

    /** Makes the folder of a new dataset; it is on disk when this returns. */
    synchronized String create(String given) {
        String name = DatasetName.allowed(given, DatasetName.CHARACTERS)
                .orElseThrow(() -> new GaiaException(new DatasetFault.DatasetNameInvalid(DatasetName.CHARACTERS)));
        List<String> names = List.copyOf(directory.datasets().keySet());
        if (names.stream().anyMatch(name::equalsIgnoreCase) || name.equalsIgnoreCase(LocalGaia.GUIDE)) {
            throw new GaiaException(new DatasetFault.DatasetNameTaken(name));
        }
        if (names.stream().filter(this::isMarked).count() >= MOST) {
            throw new GaiaException(new DatasetFault.DatasetLimitReached(MOST));
        }
        try {
            Path made = Files.createDirectory(directory.removed().resolve("new-" + RandomId.next()));
            Files.createFile(made.resolve(MARK));
            DurableMove.force(made);
            DurableMove.into(made, directory.root().resolve(name));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the folder out of the datasets, whole and at once; it is gone for good when this returns. */
    synchronized void delete(String name) {
        Path folder = own(name);
        try {
            Path removed = directory.removed().resolve(name + "-" + RandomId.next());
            Files.move(folder, removed, StandardCopyOption.ATOMIC_MOVE);
            DurableMove.force(directory.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The folder of a dataset that may be changed.
     *
     * @throws GaiaException where there is none, or where it is the guide's
     */
    Path own(String name) {
        Path folder =
                directory.dataset(name).orElseThrow(() -> new GaiaException(new AskedFault.DatasetNotFound(name)));
        if (folder.equals(directory.guide())) {
            throw new GaiaException(new DatasetFault.DatasetBuiltIn(name));
        }
        return folder;
    }

    /** Empties what was removed, if it was made here; a link is not followed. */
    synchronized void purge() {
        try (Stream<Path> removed = Files.list(directory.removed())) {
            for (Path folder : removed.toList()) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && (Files.exists(folder.resolve(MARK)) || isEmpty(folder))) {
                    empty(folder);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was removed of the data directory is not all emptied yet.", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().isEmpty();
        }
    }

    private static void empty(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        try (Stream<Path> files = Files.walk(folder)) {
            // The mark last but for the folder: what a crash interrupts goes on at the next start.
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(mark) && !file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(mark);
        Files.delete(folder);
    }

    private boolean isMarked(String name) {
        return directory
                .dataset(name)
                .filter(folder -> Files.exists(folder.resolve(MARK)))
                .isPresent();
    }
}
