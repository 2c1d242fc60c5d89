package org.gaiachat.gaia.local;

import java.nio.file.Files;
import java.util.Optional;

/**
 * What the index knows of a file, so that it is read again only when it has changed.
 *
 * @param dataset the dataset it lies in
 * @param path where in it
 * @param size in bytes, when it was read
 * @param modified when it had been written, in milliseconds since 1970
 * @param passages how many it gave; none if it could not be read
 * @param text how long they are together, in bytes of UTF-8
 * @param remark why it, or a part of it, could not be read
 */
record FileRecord(
        String dataset, String path, long size, long modified, int passages, long text, Optional<String> remark) {

    boolean stillTrueOf(FoundFile file) {
        return size == file.size() && modified == file.modified();
    }

    /** The same, true of no file: the file is read again. */
    FileRecord outdated() {
        return new FileRecord(dataset, path, size, -1, passages, text, remark);
    }

    /** Permissions change without a trace in size or time. */
    boolean canBeOpenedNow(FoundFile file) {
        return remark.filter(UnreadableFile.NOT_OPENED::equals).isPresent() && Files.isReadable(file.file());
    }

    boolean lackedRoom() {
        return remark.filter(UnreadableFile.NO_ROOM::equals).isPresent();
    }

    boolean lackedMemoryOrTime() {
        return remark.filter(why -> why.equals(UnreadableFile.NO_MEMORY) || why.startsWith(UnreadableFile.TOO_SLOW))
                .isPresent();
    }

    boolean askable() {
        return passages > 0;
    }

    String documentId() {
        return DocumentId.of(dataset, path);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
