package org.gaiachat.gaia;

import java.util.List;
import java.util.Optional;

/**
 * One page of datasets.
 *
 * @param datasets in the order of their names
 * @param nextPageToken what asks for the page after, if there is one
 */
public record DatasetPage(List<Dataset> datasets, Optional<String> nextPageToken) {

    public DatasetPage {
        datasets = List.copyOf(datasets);
    }
}
