package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a finished file in its place such that it is whole and there even if the power fails right after. */
final class DurableMove {

    private DurableMove() {}

    /** Replaces what is at the target; the file's content must be on disk already. */
    static void into(Path finished, Path target) throws IOException {
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent());
    }

    /** A name is on disk when its folder is. Windows can't open folders and keeps names by itself. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }
}
