package org.gaiachat.gaia.helios;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetPage;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.GaiaException;

/**
 * All datasets that the key may see, read page by page. Gaia neither promises an order nor has a documented search, so
 * both happen here, over the whole list; it is asked for once, however many want it, and kept for some seconds.
 */
final class DatasetList {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Gaia wants less than a hundred a page. */
    private static final int PAGE_SIZE = 99;

    private static final int MOST_PAGES = 100;

    private final Wire wire;
    private final Remembered<List<Dataset>> all = new Remembered<>(FRESH, this::read);
    private volatile Map<String, String> nameById = Map.of();

    DatasetList(Wire wire) {
        this.wire = wire;
    }

    CompletableFuture<DatasetPage> page(DatasetQuery query) {
        String part = query.search().orElse("").toLowerCase(Locale.ROOT);
        return all().thenApply(datasets -> NamePages.page(
                datasets.stream()
                        .filter(dataset ->
                                dataset.name().toLowerCase(Locale.ROOT).contains(part))
                        .toList(),
                query.pageToken()));
    }

    /** In the order of their names. */
    CompletableFuture<List<Dataset>> all() {
        return all.now();
    }

    CompletableFuture<Optional<Dataset>> find(String name) {
        return all().thenApply(datasets ->
                datasets.stream().filter(dataset -> dataset.name().equals(name)).findFirst());
    }

    /** A dataset's id; where a tenant tells none, its name has to do. */
    CompletableFuture<String> id(String name) {
        return all().thenApply(datasets -> {
            if (datasets.stream().noneMatch(dataset -> dataset.name().equals(name))) {
                throw new GaiaException(new AskedFault.DatasetNotFound(name));
            }
            return nameById.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(name);
        });
    }

    /** Something has changed: whoever asks next wants to see it. */
    void forget() {
        all.forget();
    }

    /** The name of a dataset by its id, as far as the list was read before. */
    Optional<String> nameOf(String id) {
        return Optional.ofNullable(nameById.get(id));
    }

    private CompletableFuture<List<Dataset>> read() {
        var ids = new HashMap<String, String>();
        return read(Optional.empty(), 1, new TreeMap<>(NamePages.ORDER), ids).thenApply(datasets -> {
            nameById = Map.copyOf(ids);
            return List.copyOf(datasets.values());
        });
    }

    private CompletableFuture<Map<String, Dataset>> read(
            Optional<PageCursor> cursor, int page, Map<String, Dataset> known, Map<String, String> ids) {
        var query = new TreeMap<>(Map.of("pageSize", Integer.toString(PAGE_SIZE)));
        cursor.ifPresent(at -> query.put(at.parameter(), at.value()));
        return wire.read(Call.get("/datasets", query)).thenCompose(reply -> {
            JsonValue json = reply.json("a list of datasets");
            int before = known.size();
            listed(json).forEach(fields -> take(new DatasetFields(fields), known, ids));
            Optional<PageCursor> next = PageCursor.in(Fields.of(json))
                    .filter(found -> !Optional.of(found).equals(cursor));
            // A tenant that does not know the token gives the first page again and again.
            boolean more = next.isPresent() && known.size() > before && page < MOST_PAGES;
            return more ? read(next, page + 1, known, ids) : CompletableFuture.completedFuture(known);
        });
    }

    private static List<Fields> listed(JsonValue json) {
        List<Fields> bare = Fields.objects(json);
        return bare.isEmpty() ? Fields.of(json).list("datasets", "items", "data") : bare;
    }

    private static void take(DatasetFields fields, Map<String, Dataset> known, Map<String, String> ids) {
        fields.name().ifPresent(name -> {
            known.put(name, fields.dataset(name));
            fields.id().ifPresent(id -> ids.put(id, name));
        });
    }
}
