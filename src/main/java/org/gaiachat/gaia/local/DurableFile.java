package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes small files such that a crash leaves the old one or the new one, and never a part of one. */
final class DurableFile {

    /** What the name of a file ends in while it is written; what a crash leaves of it may be removed. */
    static final String UNFINISHED = ".new";

    private DurableFile() {}

    /** Replaces the file; it is on disk when this returns. One at a time for each file. */
    static void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        DurableMove.into(unfinished, file);
    }
}
