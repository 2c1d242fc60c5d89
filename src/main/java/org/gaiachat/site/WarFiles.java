package org.gaiachat.site;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the public files of the WAR, each once. */
final class WarFiles {

    private final ServletContext war;
    private final Map<String, byte[]> contents = new HashMap<>();

    private WarFiles(ServletContext war) {
        this.war = war;
    }

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
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + path + " of the WAR", e);
        }
    }
}
