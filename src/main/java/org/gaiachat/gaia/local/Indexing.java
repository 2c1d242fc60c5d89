package org.gaiachat.gaia.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.GaiaException;

/**
 * Keeps the index true to the folders.
 *
 * <p>The folders are looked through every few seconds by name, size and time instead of being watched: events are lost
 * on network drives and container mounts, and each folder would need a watch of its own.
 */
final class Indexing {

    private static final Logger LOG = System.getLogger(Indexing.class.getName());
    private static final long SECONDS_BETWEEN_LOOKS = 3;

    private final DatasetCatalog catalog;
    private final PassageIndex index;
    private final DocumentReading reading;
    private final IndexPace pace;
    private final ScheduledExecutorService thread;
    private final IndexingNews news;
    private volatile boolean ended;
    // Used by the indexing thread only.
    private final Set<String> changed = new HashSet<>();
    private final Set<String> failing = new HashSet<>();
    private boolean lost;

    Indexing(
            DatasetCatalog catalog,
            PassageIndex index,
            DocumentReading reading,
            ScheduledExecutorService thread,
            IndexingNews news) {
        this.catalog = catalog;
        this.index = index;
        this.reading = reading;
        this.pace = new IndexPace(index);
        this.thread = thread;
        this.news = news;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Looks through the folders now. */
    void rescan() {
        thread.execute(this::look);
    }

    /** Ends the work after the file that is being read. */
    void end() {
        ended = true;
        reading.end();
    }

    private void look() {
        try {
            recover();
            Map<String, Path> folders = catalog.folders();
            for (DatasetContents known : catalog.known()) {
                if (!folders.containsKey(known.name())) {
                    forget(known);
                }
            }
            boolean finished = true;
            for (Map.Entry<String, Path> folder : folders.entrySet()) {
                if (!ended) {
                    finished &= update(folder.getKey(), folder.getValue());
                }
            }
            if (!finished && !ended) {
                // Each dataset has had its moment; what is left, and any folder that came meanwhile, goes on at once.
                thread.execute(this::look);
            } else if (!ended && index.isWritable()) {
                pace.tidy();
            }
        } catch (IOException | RuntimeException | Error e) {
            // The next look tries again; a scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "The folders of the data directory could not be looked through.", e);
        }
    }

    /** After a disk was full: has all datasets be ready again only when what the index lost of them is read again. */
    private void recover() throws IOException {
        lost = lost || !index.isWritable();
        if (lost) {
            catalog.known().forEach(dataset -> dataset.enter(DatasetState.FAILED));
            index.reopen();
            catalog.restore(index.files());
            lost = false;
            LOG.log(Level.INFO, "The index could not be written; it goes on from what was kept last.");
        }
    }

    /** Whether nothing is left to do for now. What fails here is no reason to leave other datasets as they are. */
    private boolean update(String name, Path folder) {
        try {
            boolean done = update(catalog.dataset(name), folder);
            failing.remove(name);
            return done;
        } catch (GaiaException deletedMeanwhile) {
            LOG.log(Level.DEBUG, "A dataset was deleted; the next look goes on.", deletedMeanwhile);
        } catch (IOException | RuntimeException | Error e) {
            // Told once: a share may be away, or a disk full, for days.
            LOG.log(failing.add(name) ? Level.WARNING : Level.DEBUG, "Dataset " + name + ": indexing failed.", e);
            catalog.failed(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private boolean update(DatasetContents dataset, Path folder) throws IOException, InterruptedException {
        DatasetUpdate update = updateOf(dataset);
        FolderWalk walk = FolderWalk.through(folder);
        dataset.unopened(walk.unopened());
        Optional<Instant> before = dataset.lastIndexed();
        Turn turn = new Turn(() -> othersWait(dataset.name()), () -> foldersChanged(dataset.name(), walk.found()));
        boolean done = update.run(walk.found(), turn::isOver);
        if (!dataset.lastIndexed().equals(before)) {
            changed.add(dataset.name());
        } else if (done && changed.remove(dataset.name())) {
            news.settled(dataset);
        }
        return done;
    }

    private DatasetUpdate updateOf(DatasetContents dataset) {
        return new DatasetUpdate(dataset, index, reading, pace, () -> ended);
    }

    /** Whether the next look would find anything that is not worked at, where these files of one dataset are. */
    private boolean foldersChanged(String name, List<FoundFile> atWork) {
        try {
            for (Map.Entry<String, Path> folder : catalog.folders().entrySet()) {
                List<FoundFile> found = FolderWalk.files(folder.getValue());
                boolean changed = folder.getKey().equals(name)
                        ? !Set.copyOf(found).equals(Set.copyOf(atWork))
                        : updateOf(catalog.dataset(folder.getKey())).hasWork(found);
                if (changed) {
                    return true;
                }
            }
            return false;
        } catch (IOException | GaiaException e) {
            // The next look tells what it is.
            return true;
        }
    }

    private boolean othersWait(String name) {
        // Those of folders that came since the turn began are known after this.
        catalog.folders();
        return catalog.known().stream()
                .anyMatch(other -> !other.name().equals(name) && other.state() == DatasetState.INDEXING);
    }

    private void forget(DatasetContents gone) throws IOException {
        for (FileRecord file : gone.files().values()) {
            index.remove(file);
        }
        index.refresh();
        index.commit();
        catalog.forget(gone.name());
        failing.remove(gone.name());
        news.left(catalog.known().stream().map(DatasetContents::name).toList());
        LOG.log(Level.INFO, "Dataset " + gone.name() + ": its folder is gone, and so is its index.");
    }
}
