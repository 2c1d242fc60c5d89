package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the entries of a packed document, as most office programs write them, say they unpack to. */
final class UnpackedSize {

    private UnpackedSize() {}

    /** Refuses an archive bomb before anything of it is unpacked; what is no archive passes. */
    static void check(Path file) throws UnreadableFile {
        if (!packed(file)) {
            // Else the end of any other file is searched for that of an archive, a hundred bytes at a time.
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long text = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
            if (text > UnpackedLimit.MOST_BYTES) {
                throw new UnreadableFile(UnreadableFile.BOMB);
            }
        } catch (IOException e) {
            // Not an archive, or a broken one: its reader says so.
        }
    }

    private static boolean packed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            return false;
        }
    }
}
