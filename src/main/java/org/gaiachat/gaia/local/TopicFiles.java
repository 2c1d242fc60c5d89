package org.gaiachat.gaia.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The maps of topics on disk, one file for each dataset, so that a map is drawn once and not after each start. */
final class TopicFiles {

    private static final Logger LOG = System.getLogger(TopicFiles.class.getName());

    private final Path folder;

    TopicFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The map of the dataset that was drawn from this state of it, if it was. */
    Optional<TopicMap> read(String dataset, String state, Predicate<String> answered) {
        Path file = file(dataset);
        try {
            return Files.exists(file) ? TopicFormat.read(Files.readAllBytes(file), state, answered) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "A map of topics cannot be read and is drawn anew.", e);
            return Optional.empty();
        }
    }

    void write(String dataset, String state, TopicMap map) {
        try {
            DurableFile.write(file(dataset), TopicFormat.write(map, state));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A map of topics is not kept; the next start draws it anew.", e);
        }
    }

    /** Removes the maps of all other datasets: they quote documents that somebody has taken away. */
    void keepOnly(Collection<String> datasets) throws IOException {
        Set<Path> kept = datasets.stream().map(this::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> !kept.contains(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(String dataset) {
        return folder.resolve(DocumentId.of(dataset, "") + ".json");
    }
}
