package org.gaiachat.gaia.helios;

import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.GaiaException;

/** One dataset with the state of its indexing. */
record DatasetDetail(Wire wire, DatasetList datasets) {

    CompletableFuture<DatasetDetails> of(String name) {
        if (name.matches("\\.{1,2}")) {
            // As a part of a path it would mean another path.
            return CompletableFuture.failedFuture(new GaiaException(new AskedFault.DatasetNotFound(name)));
        }
        return wire.read(Call.get(path(name) + "/details"))
                .thenCompose(reply -> reply.absent()
                        ? listedOnly(name)
                        : CompletableFuture.completedFuture(
                                new DatasetFields(Fields.of(reply.json("a dataset's details"))).details(name)));
    }

    static String path(String name) {
        return "/dataset/" + Requests.segment(name);
    }

    /** A tenant without details still lists the dataset; one that does not list it has none. */
    private CompletableFuture<DatasetDetails> listedOnly(String name) {
        return datasets.find(name).thenApply(listed -> listed.map(DatasetFields::listed)
                .orElseThrow(() -> new GaiaException(new AskedFault.DatasetNotFound(name))));
    }
}
