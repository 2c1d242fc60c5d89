package org.gaiachat.gaia.local;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.GaiaException;

/** All datasets, as the folders of the data directory are at the moment of asking. */
final class DatasetCatalog {

    private static final String ABOUT_GUIDE = "How Gaia Chat is set up and used.";

    private final DataDirectory directory;
    private final Map<String, DatasetContents> contents = new ConcurrentHashMap<>();

    DatasetCatalog(DataDirectory directory, Collection<FileRecord> indexed) {
        this.directory = directory;
        indexed.forEach(file -> of(file.dataset()).take(file));
    }

    /**
     * The folder of each dataset; a new folder is a dataset from here on, a removed one no longer. One that can't be reached
     * for now is still one.
     */
    Map<String, Path> folders() {
        Map<String, Path> folders = directory.datasets();
        contents.keySet().stream()
                .filter(known -> !folders.containsKey(known))
                .forEach(known -> directory.unreachable(known).ifPresent(entry -> folders.put(known, entry)));
        folders.keySet().forEach(this::of);
        return folders;
    }

    /** All that is known, of datasets whose folder is gone as well. */
    Collection<DatasetContents> known() {
        return List.copyOf(contents.values());
    }

    /** Knows of all datasets what the index has: it lost what was written last. */
    void restore(Collection<FileRecord> indexed) {
        Map<String, List<FileRecord>> files = indexed.stream().collect(Collectors.groupingBy(FileRecord::dataset));
        files.keySet().forEach(this::of);
        contents.forEach((name, dataset) -> dataset.restore(files.getOrDefault(name, List.of())));
    }

    void failed(String name) {
        Optional.ofNullable(contents.get(name)).ifPresent(dataset -> dataset.enter(DatasetState.FAILED));
    }

    void forget(String name) {
        contents.remove(name);
    }

    List<Dataset> datasets() {
        return folders().keySet().stream()
                .map(name -> of(name).dataset())
                .sorted(Comparator.comparing(DatasetCatalog::sortKey))
                .toList();
    }

    /** Names in the order of a list for people; those that differ in casing only have an order too. */
    static String sortKey(Dataset dataset) {
        return dataset.name().toLowerCase(Locale.ROOT) + '\0' + dataset.name();
    }

    /**
     * The dataset with this name.
     *
     * @throws GaiaException if there is none
     */
    DatasetContents dataset(String name) {
        DatasetContents known = contents.get(name);
        if (known != null && directory.stillHas(name)) {
            return known;
        }
        if (directory.dataset(name).isEmpty()) {
            throw new GaiaException(new AskedFault.DatasetNotFound(name));
        }
        return of(name);
    }

    private DatasetContents of(String name) {
        return contents.computeIfAbsent(name, missing -> new DatasetContents(missing, description(missing)));
    }

    private Optional<String> description(String name) {
        boolean guide =
                directory.dataset(name).filter(directory.guide()::equals).isPresent();
        return guide ? Optional.of(ABOUT_GUIDE) : Optional.empty();
    }
}
