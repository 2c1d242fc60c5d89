package org.gaiachat.gaia.helios;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.json.JsonBuilders;

/** Creates, deletes and indexes datasets; the key needs the privilege for it. */
final class DatasetChanges {

    private static final int NAME_CHARACTERS = 80;
    private static final int MOST_DATASETS = 50;

    private final Gateway gateway;
    private final DatasetList datasets;

    DatasetChanges(Gateway gateway, DatasetList datasets) {
        this.gateway = gateway;
        this.datasets = datasets;
    }

    /** Sources disagree on whether a dataset needs a source of data from the start; Gaia's own reference says no. */
    CompletableFuture<Dataset> create(String name) {
        var operation = Operation.of(
                "the creation of datasets",
                new DatasetFault.DatasetNameTaken(name),
                new DatasetFault.DatasetNameInvalid(NAME_CHARACTERS),
                new DatasetFault.DatasetLimitReached(MOST_DATASETS));
        var body = JsonBuilders.object().add("name", name).build();
        return gateway.change(Call.post("/datasets", body), operation).thenApply(json -> {
            datasets.forget();
            var fields = new DatasetFields(Fields.of(json));
            return fields.dataset(fields.name().orElse(name));
        });
    }

    CompletableFuture<Void> delete(String name) {
        var operation = Operation.of(
                "the deletion of datasets",
                new AskedFault.DatasetNotFound(name),
                new DatasetFault.DatasetBuiltIn(name));
        return gateway.change(Call.delete(DatasetDetail.path(name)), operation).thenAccept(done -> datasets.forget());
    }

    /** Completes once indexing has begun; one that is at work already (409) is what was wanted. */
    CompletableFuture<Dataset> index(String name) {
        return begin(name).thenCompose(begun -> datasets.find(name)).thenApply(listed -> {
            datasets.forget();
            return listed.map(dataset ->
                            new Dataset(name, dataset.description(), DatasetState.INDEXING, dataset.documents()))
                    .orElseGet(() -> new Dataset(name, Optional.empty(), DatasetState.INDEXING, 0));
        });
    }

    CompletableFuture<Void> begin(String name) {
        var operation = Operation.of(
                "indexing on request", new AskedFault.DatasetNotFound(name), new DatasetFault.DatasetBuiltIn(name));
        return gateway.change(Call.post(DatasetDetail.path(name) + "/index"), operation)
                .handle((json, failure) -> {
                    if (failure != null
                            && !GaiaFailure.of(failure).fault().equals(new UpstreamFault.GaiaRefused(409))) {
                        throw GaiaFailure.of(failure);
                    }
                    return null;
                });
    }
}
