package org.gaiachat.gaia.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The large files that are being read, listed on disk. What is found there at a start ended the process, mostly for lack of
 * memory, and is not read again until it changes: it would end each process that comes.
 */
final class BeingRead {

    private final Optional<Path> list;
    private final Set<String> fatal = new HashSet<>();
    private final Map<Path, String> now = new HashMap<>();
    private boolean closed;

    private BeingRead(Optional<Path> list) {
        this.list = list;
    }

    /** Where nothing is listed, nothing is known to be fatal. */
    static BeingRead unlisted() {
        return new BeingRead(Optional.empty());
    }

    static BeingRead listedIn(Path list) throws IOException {
        BeingRead beingRead = new BeingRead(Optional.of(list));
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                if (line.equals(line(Path.of(URI.create(line.substring(line.lastIndexOf(' ') + 1)))))) {
                    beingRead.fatal.add(line);
                }
            }
        }
        return beingRead;
    }

    /** @throws UnreadableFile if a process ended while it read this */
    synchronized void begin(Path file) throws UnreadableFile {
        String line = line(file);
        if (fatal.contains(line)) {
            throw new UnreadableFile(UnreadableFile.FATAL);
        }
        now.put(file, line);
        write();
    }

    synchronized void end(Path file) {
        now.remove(file);
        write();
    }

    /** The process ends for another reason than what is being read. */
    synchronized void close() {
        now.clear();
        write();
        closed = true;
    }

    private void write() {
        if (list.isEmpty() || closed) {
            return;
        }
        List<String> lines = new ArrayList<>(fatal);
        lines.addAll(now.values());
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(list.get());
            } else {
                DurableFile.write(list.get(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Where this can't be written, files are read all the same: few are fatal.
            System.getLogger(BeingRead.class.getName()).log(System.Logger.Level.DEBUG, "Not listed.", e);
        }
    }

    /** A file as it is now. */
    private static String line(Path file) {
        return file.toFile().length() + " " + file.toFile().lastModified() + " " + file.toUri();
    }
}
