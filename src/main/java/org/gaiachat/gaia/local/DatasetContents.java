package org.gaiachat.gaia.local;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.GaiaException;

/** What is known of one dataset: written by the indexing thread, read by all. */
final class DatasetContents {

    /** As in Cohesity Gaia: 20 GB of extracted text. */
    static final long MOST_TEXT = 20L * 1024 * 1024 * 1024;

    private final String name;
    private final Optional<String> description;
    private final long mostText;
    private final Map<String, Long> reserved = new HashMap<>();
    private final Map<String, FileRecord> files = new ConcurrentHashMap<>();
    /** The files that could not be read since the start, with how much text the others had then. */
    private final Map<String, Long> givenUp = new HashMap<>();

    private final Map<String, FileRecord> filesAsSeen = Collections.unmodifiableMap(files);
    /** Bytes of all files, those included that are on their way. */
    private long text;

    private volatile DatasetState state = DatasetState.INDEXING;
    private volatile long found;
    private volatile Set<String> unopened = Set.of();
    private final AtomicLong waiting = new AtomicLong();
    private volatile Instant lastIndexed;
    private long changes;

    DatasetContents(String name, Optional<String> description) {
        this(name, description, MOST_TEXT);
    }

    DatasetContents(String name, Optional<String> description, long mostText) {
        this.name = name;
        this.description = description;
        this.mostText = mostText;
    }

    String name() {
        return name;
    }

    DatasetState state() {
        return state;
    }

    synchronized void enter(DatasetState state) {
        if (this.state == DatasetState.INDEXING && state == DatasetState.READY) {
            lastIndexed = Instant.now();
        }
        this.state = state;
    }

    /** Something in it has changed that the next look finds; who waits for it to be ready then waits for that too. */
    synchronized void change() {
        changes++;
        enter(DatasetState.INDEXING);
    }

    /** How often it was told that something has changed. */
    synchronized long changes() {
        return changes;
    }

    /** All that there was after so many changes is indexed; whether it is ready now, as it is unless there were more. */
    synchronized boolean ready(long changes) {
        boolean all = changes == this.changes;
        if (all) {
            enter(DatasetState.READY);
        }
        return all;
    }

    /** When it was ready last after a change, or after a start. */
    Optional<Instant> lastIndexed() {
        return Optional.ofNullable(lastIndexed);
    }

    void found(long files) {
        found = files;
    }

    /** The folders in it that could not be looked through. */
    void unopened(Set<String> folders) {
        unopened = Set.copyOf(folders);
    }

    /** Whether a file may be there though it was not found. */
    boolean outOfSight(String path) {
        return unopened.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + '/'));
    }

    /** So many of them are still to be read. */
    void waits(long files) {
        waiting.set(files);
    }

    void waitsForOneLess() {
        waiting.decrementAndGet();
    }

    long waiting() {
        return waiting.get();
    }

    /** How many files can't be read. */
    long failed() {
        return new DatasetSummary(files.values(), unopened).failed();
    }

    /** The records of its files by path, as they are at any time. */
    Map<String, FileRecord> files() {
        return filesAsSeen;
    }

    long documents() {
        return files.values().stream().filter(FileRecord::askable).count();
    }

    long passages() {
        return files.values().stream().mapToLong(FileRecord::passages).sum();
    }

    /** Sets room aside for a file's text, in the place of what it has at the path; whether there was enough. */
    synchronized boolean reserve(String path, long room) {
        long more = room - text(path);
        boolean fits = text + more <= mostText;
        if (fits) {
            text += more;
            reserved.put(path, room);
        }
        return fits;
    }

    /** Takes a file in, in the place of what it has at the path. */
    synchronized void take(FileRecord file) {
        text -= text(file.path());
        reserved.remove(file.path());
        files.put(file.path(), file);
        text += file.text();
    }

    /** Gives back the room that was set aside for a path. */
    synchronized void forgo(String path) {
        text -= text(path);
        reserved.remove(path);
        text += text(path);
    }

    /** Forgets a file. */
    synchronized void drop(String path) {
        text -= text(path);
        files.remove(path);
        givenUp.remove(path);
        text += text(path);
    }

    /** Has these files only. */
    synchronized void restore(Collection<FileRecord> indexed) {
        files.keySet().retainAll(indexed.stream().map(FileRecord::path).collect(Collectors.toSet()));
        indexed.forEach(file -> files.put(file.path(), file));
        reserved.clear();
        text = indexed.stream().mapToLong(FileRecord::text).sum();
    }

    /** Notes that a file could not be read. */
    synchronized void gaveUp(String path) {
        givenUp.put(path, text - text(path));
    }

    /** Whether there is more room than when it was too little; more memory or time may be there after a start. */
    boolean mayHaveBecomeReadable(FileRecord file) {
        return file.lackedRoom() && hasMoreRoomFor(file.path())
                || file.lackedMemoryOrTime() && !hasGivenUp(file.path());
    }

    private synchronized boolean hasMoreRoomFor(String path) {
        return text - text(path) < givenUp.getOrDefault(path, Long.MAX_VALUE);
    }

    private synchronized boolean hasGivenUp(String path) {
        return givenUp.containsKey(path);
    }

    /** How much text a path counts for: what is on its way, else what is there. */
    private long text(String path) {
        FileRecord file = files.get(path);
        return reserved.getOrDefault(path, file == null ? 0 : file.text());
    }

    /** Throws {@link DatasetFault.DatasetTextFull} where not one more byte of text has room. */
    synchronized void requireRoomForText() {
        if (text >= mostText) {
            throw new GaiaException(new DatasetFault.DatasetTextFull(mostText));
        }
    }

    /** What tells its files as they are from any others, the same after a start. */
    String fingerprint() {
        return new DatasetSummary(files.values(), unopened).fingerprint(name);
    }

    Optional<FileRecord> document(String id) {
        return files.values().stream()
                .filter(file -> file.askable() && file.documentId().equals(id))
                .findFirst();
    }

    Dataset dataset() {
        return new Dataset(name, description, state, documents());
    }

    DatasetDetails details() {
        return new DatasetSummary(files.values(), unopened).details(dataset(), found, lastIndexed());
    }

    /** Has all files read again at the next look; until then they are asked as they are. */
    void readAgain() {
        files.replaceAll((path, file) -> file.outdated());
        change();
    }
}
