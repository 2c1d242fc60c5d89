package org.gaiachat.gaia.local;

import java.util.List;
import org.gaiachat.gaia.DatasetState;

/** Says what is being searched. */
final class SearchProgress {

    private SearchProgress() {}

    static String over(List<DatasetContents> datasets) {
        long documents = datasets.stream().mapToLong(DatasetContents::documents).sum();
        boolean indexing = datasets.stream().anyMatch(dataset -> dataset.state() == DatasetState.INDEXING);
        String what = documents == 1 ? "1 document" : documents + " documents";
        return "Searching " + what + (indexing ? "; more are still being read…" : "…");
    }
}
