package org.gaiachat.gaia.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gaiachat.gaia.DatasetState;

/**
 * One pass over a dataset: reads what is new or changed, drops what is gone.
 *
 * <p>It works for a moment only and leaves the rest to the next pass, so that a large dataset does not keep a small one
 * waiting.
 */
final class DatasetUpdate implements FileCrew.Task {

    private static final Logger LOG = System.getLogger(DatasetUpdate.class.getName());

    private final DatasetContents dataset;
    private final PassageIndex index;
    private final DocumentReading reading;
    private final IndexPace pace;
    private final BooleanSupplier ended;
    private final long changes;

    /** Made before the folder is looked through: what changes from here on is the next pass's. */
    DatasetUpdate(
            DatasetContents dataset,
            PassageIndex index,
            DocumentReading reading,
            IndexPace pace,
            BooleanSupplier ended) {
        this.dataset = dataset;
        this.index = index;
        this.reading = reading;
        this.pace = pace;
        this.ended = ended;
        this.changes = dataset.changes();
    }

    /** Works until the turn is over, which is asked before each file; whether the dataset is done then. */
    boolean run(List<FoundFile> found, BooleanSupplier turnOver) throws IOException, InterruptedException {
        dataset.found(found.size());
        List<FoundFile> changed = changed(found);
        List<FileRecord> gone = gone(found);
        dataset.waits(changed.size());
        if (changed.isEmpty() && gone.isEmpty()) {
            return dataset.ready(changes);
        }
        dataset.enter(DatasetState.INDEXING);
        drop(gone);
        int done = new FileCrew(changed, this, () -> ended.getAsBoolean() || turnOver.getAsBoolean()).work();
        dataset.waits(changed.size() - done);
        report(done, changed.size());
        if (done < changed.size()) {
            return false;
        }
        pace.show();
        boolean ready = dataset.ready(changes);
        // What a crash takes is read again from the folder.
        pace.keep();
        return ready;
    }

    /** Whether a pass over these files would do anything. */
    boolean hasWork(List<FoundFile> found) {
        return !changed(found).isEmpty() || !gone(found).isEmpty();
    }

    private List<FoundFile> changed(List<FoundFile> found) {
        return found.stream()
                .filter(file -> Optional.ofNullable(dataset.files().get(file.path()))
                        .filter(known -> known.stillTrueOf(file)
                                && !known.canBeOpenedNow(file)
                                && !dataset.mayHaveBecomeReadable(known))
                        .isEmpty())
                .toList();
    }

    private List<FileRecord> gone(List<FoundFile> found) {
        Set<String> paths = new HashSet<>();
        found.forEach(file -> paths.add(file.path()));
        List<FileRecord> gone = new ArrayList<>(dataset.files().values());
        gone.removeIf(file -> paths.contains(file.path()) || dataset.outOfSight(file.path()));
        return gone;
    }

    private void drop(List<FileRecord> gone) throws IOException {
        for (FileRecord file : gone) {
            index.remove(file);
            dataset.drop(file.path());
        }
    }

    @Override
    public void on(FoundFile file) throws IOException, InterruptedException {
        read(file);
        dataset.waitsForOneLess();
        pace.step();
    }

    /** What is left in memory is written by all who have nothing else to do, before one of them waits for the disk. */
    @Override
    public void atTheEnd() throws IOException {
        index.writePart();
    }

    private void read(FoundFile file) throws IOException, InterruptedException {
        List<CutPassage> passages = List.of();
        Optional<String> remark;
        long textBytes = 0;
        try {
            DocumentReading.Text text = text(file);
            passages = PassageCutter.cut(text.blocks());
            textBytes = CutPassage.bytes(passages);
            remark = text.remark();
            if (!dataset.reserve(file.path(), textBytes)) {
                throw new UnreadableFile(UnreadableFile.NO_ROOM);
            }
        } catch (UnreadableFile e) {
            passages = List.of();
            textBytes = 0;
            remark = Optional.of(e.getMessage());
            dataset.gaveUp(file.path());
        }
        // It vanished while it was read: the next pass drops what was known of it. Or the end interrupted the reading:
        // what that then says of the file is not true of the file.
        if (Files.notExists(file.file()) || ended.getAsBoolean()) {
            dataset.forgo(file.path());
            return;
        }
        FileRecord read = new FileRecord(
                dataset.name(), file.path(), file.size(), file.modified(), passages.size(), textBytes, remark);
        index.put(read, passages);
        dataset.take(read);
    }

    private DocumentReading.Text text(FoundFile file) throws UnreadableFile, InterruptedException {
        if (file.size() <= ReadingLimits.LARGE) {
            return reading.read(file.file());
        }
        synchronized (reading) {
            return reading.read(file.file());
        }
    }

    private void report(int done, int changed) {
        LOG.log(
                done == changed ? Level.INFO : Level.DEBUG,
                String.format(
                        Locale.ROOT,
                        "Dataset %s: %d of %d changed files read; %d documents with %d passages can be asked",
                        dataset.name(),
                        done,
                        changed,
                        dataset.documents(),
                        dataset.passages()));
    }
}
