package org.gaiachat.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The WAR that the build made, and others made of it, as the next build would: with the same entry times. */
public record PackagedWar(Map<String, byte[]> entries) {

    /** Where the build has put it. */
    public static final Path PATH = Path.of(System.getProperty("gaia-chat.war"));

    private static final long CONSTANT_TIME = 1_767_225_600_000L;

    /** Reads it. */
    public static PackagedWar read() throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(PATH))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return new PackagedWar(entries);
    }

    /** Writes it where it may be deployed from. */
    public Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (var entry : entries.entrySet()) {
                var written = new ZipEntry(entry.getKey());
                written.setTime(CONSTANT_TIME);
                zip.putNextEntry(written);
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
