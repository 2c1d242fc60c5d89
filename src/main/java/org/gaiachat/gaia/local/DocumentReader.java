package org.gaiachat.gaia.local;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads one family of file formats. */
interface DocumentReader {

    /** Whether this reader knows the format of a file with this name. */
    boolean reads(String fileName);

    /**
     * Gives the blocks of the file in reading order.
     *
     * <p>The consumer may end the reading by throwing {@link EnoughText}.
     */
    void read(Path file, Consumer<Block> blocks) throws UnreadableFile;
}
