package org.gaiachat.gaia;

import java.util.Optional;

/**
 * Which datasets to list.
 *
 * @param search a part of the name, in any casing; without one all are listed
 * @param pageToken where the page before ended; without one the first page
 */
public record DatasetQuery(Optional<String> search, Optional<String> pageToken) {

    /** All datasets, from the first. */
    public static final DatasetQuery ALL = new DatasetQuery(Optional.empty(), Optional.empty());
}
