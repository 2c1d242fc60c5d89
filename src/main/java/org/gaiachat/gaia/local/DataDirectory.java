package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The data directory: one folder per dataset, and the engine's own folder beside them. */
final class DataDirectory {

    private static final String OWN = ".gaia-chat";

    private final Path root;

    DataDirectory(Path root) {
        this.root = root;
    }

    Path index() {
        return root.resolve(OWN).resolve("index");
    }

    Path conversations() {
        return root.resolve(OWN).resolve("conversations");
    }

    Path root() {
        return root;
    }

    /** Where folders are made before and taken after they are datasets. */
    Path removed() {
        return root.resolve(OWN).resolve("removed");
    }

    Path uploadSessions() {
        return root.resolve(OWN).resolve("upload-sessions");
    }

    Path topics() {
        return root.resolve(OWN).resolve("topics");
    }

    Path feedback() {
        return root.resolve(OWN).resolve("feedback.jsonl");
    }

    Path beingRead() {
        return root.resolve(OWN).resolve("being-read");
    }

    Path guide() {
        return root.resolve(OWN).resolve("guide");
    }

    /**
     * The folders of all datasets by name, the guide's first: a first question mostly goes to it. A folder that bears the
     * guide's name takes the guide's place.
     */
    Map<String, Path> datasets() {
        Map<String, Path> folders = new LinkedHashMap<>();
        if (Files.isDirectory(guide())) {
            folders.put(LocalGaia.GUIDE, guide());
        }
        try (Stream<Path> entries = Files.list(root)) {
            entries.filter(DataDirectory::isDataset)
                    .sorted()
                    .forEach(folder -> folders.put(folder.getFileName().toString(), folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    /** The folder of one dataset, looked up at this moment. */
    Optional<Path> dataset(String name) {
        return Optional.ofNullable(datasets().get(name));
    }

    /** Whether a dataset that was listed before is still there; cheaper than to list all. */
    boolean stillHas(String name) {
        return entry(name).filter(Files::isDirectory).isPresent()
                || name.equals(LocalGaia.GUIDE) && Files.isDirectory(guide())
                || unreachable(name).isPresent();
    }

    /**
     * Where a dataset is that was listed before and is no folder now, though nobody has removed it: a link to a share that
     * is not mounted, or a folder of one that fails.
     */
    Optional<Path> unreachable(String name) {
        return entry(name)
                .filter(entry -> !Files.notExists(entry, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(entry));
    }

    /** A name that was read from a folder can't always be written back, where file names have another encoding. */
    private Optional<Path> entry(String name) {
        try {
            return Optional.of(root.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isDataset(Path entry) {
        return !entry.getFileName().toString().startsWith(".") && Files.isDirectory(entry);
    }
}
