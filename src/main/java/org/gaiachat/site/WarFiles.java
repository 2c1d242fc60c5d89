package org.gaiachat.site;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the public files of the WAR, each once. */
final class WarFiles {

    /** Far above any front end that a person waits for: what is larger got into the WAR by mistake. */
    static final int MOST_BYTES = 32 << 20;

    private final ServletContext war;
    private long total;
    private final Map<String, byte[]> contents = new HashMap<>();

    private WarFiles(ServletContext war) {
        this.war = war;
    }

    /**
     * Reads them.
     *
     * @throws IllegalStateException where they are more than may be held in memory
     */
    static Map<String, byte[]> read(ServletContext war) {
        var files = new WarFiles(war);
        files.folder("/");
        return files.contents;
    }

    private void folder(String path) {
        Set<String> entries = war.getResourcePaths(path);
        for (String entry : entries == null ? Set.<String>of() : entries) {
            if (entry.startsWith("/WEB-INF") || entry.startsWith("/META-INF")) {
                continue;
            }
            if (entry.endsWith("/")) {
                folder(entry);
            } else {
                contents.put(entry, bytes(entry));
            }
        }
    }

    private byte[] bytes(String path) {
        try (var file = war.getResourceAsStream(path)) {
            byte[] bytes = file.readNBytes((int) (MOST_BYTES - total + 1));
            total += bytes.length;
            if (total > MOST_BYTES) {
                throw new IllegalStateException("The front end's files are larger than " + MOST_BYTES
                        + " bytes, the most that is held in memory. The one too many is " + path + ".");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + path + " of the WAR", e);
        }
    }
}
