package org.gaiachat.gaia;

import java.util.List;

/**
 * A dataset with what its indexing met.
 *
 * @param dataset the dataset as it is listed
 * @param found how many files were found
 * @param unreadable the files that could not be read, with the reason
 * @param statistics what the indexing came to
 */
public record DatasetDetails(Dataset dataset, long found, List<Unreadable> unreadable, DatasetStatistics statistics) {

    public DatasetDetails {
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A file that could not be read.
     *
     * @param path where it lies in the dataset
     * @param reason why, in a sentence for whoever put it there
     */
    public record Unreadable(String path, String reason) {}
}
