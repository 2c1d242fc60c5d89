package org.gaiachat.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Gaia;

/** Every dataset there is: Gaia's list has filters and pages that the port has not. */
record AllDatasets(Gaia gaia) {

    CompletionStage<List<Dataset>> list() {
        return from(Optional.empty(), new ArrayList<>());
    }

    private CompletionStage<List<Dataset>> from(Optional<String> token, List<Dataset> found) {
        return gaia.datasets(new DatasetQuery(Optional.empty(), token)).thenCompose(page -> {
            found.addAll(page.datasets());
            return page.nextPageToken().isPresent()
                    ? from(page.nextPageToken(), found)
                    : CompletableFuture.completedFuture(found);
        });
    }
}
