package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Lays the built-in guide out as a folder, so that it is read as any other dataset is. */
final class GuideFolder {

    private GuideFolder() {}

    /** Writes what differs and removes what is no longer part of the guide. */
    static void layOut(Path folder, Map<String, byte[]> guide) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path old : entries.toList()) {
                if (!guide.containsKey(old.getFileName().toString())) {
                    Files.deleteIfExists(old);
                }
            }
        }
        if (guide.isEmpty()) {
            Files.delete(folder);
        }
        for (Map.Entry<String, byte[]> file : guide.entrySet()) {
            Path target = folder.resolve(Path.of(file.getKey()).getFileName());
            // An unchanged file keeps its time, so that it is not read again at each start.
            if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                Files.write(target, file.getValue());
            }
        }
    }
}
