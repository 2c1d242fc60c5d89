package org.gaiachat.gaia;

import java.time.Instant;
import java.util.Optional;

/**
 * What the indexing of a dataset came to, as far as the engine knows.
 *
 * @param found how many files were found
 * @param indexed how many of them can be asked
 * @param failed how many of them could not be read
 * @param passages into how many passages their text is cut
 * @param bytes the size of the files that can be asked
 * @param lastIndexed when they were last looked through to the end
 */
public record DatasetStatistics(
        long found, long indexed, long failed, long passages, long bytes, Optional<Instant> lastIndexed) {}
