package org.gaiachat.gaia.local;

import java.util.Collection;
import java.util.function.ToLongFunction;

/**
 * How far the index is, of all datasets together.
 *
 * @param datasets folders that are datasets
 * @param documents that can be asked
 * @param passages of them
 * @param waiting files that have been found and are still to be read
 * @param failed files that can't be read
 */
public record IndexState(long datasets, long documents, long passages, long waiting, long failed) {

    static IndexState of(Collection<DatasetContents> datasets) {
        return new IndexState(
                datasets.size(),
                sum(datasets, DatasetContents::documents),
                sum(datasets, DatasetContents::passages),
                sum(datasets, DatasetContents::waiting),
                sum(datasets, DatasetContents::failed));
    }

    private static long sum(Collection<DatasetContents> datasets, ToLongFunction<DatasetContents> figure) {
        return datasets.stream().mapToLong(figure).sum();
    }
}
