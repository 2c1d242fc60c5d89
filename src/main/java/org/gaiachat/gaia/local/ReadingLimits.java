package org.gaiachat.gaia.local;

import java.time.Duration;
import org.gaiachat.gaia.Upload;

/**
 * How much one file may take.
 *
 * @param time for reading the file
 * @param bytes of the file
 * @param characters of the text in it; what comes after is left out, and reported
 */
record ReadingLimits(Duration time, long bytes, int characters) {

    static final ReadingLimits USUAL = new ReadingLimits(Duration.ofSeconds(60), Upload.MOST_BYTES, 5_000_000);

    /** Bytes; some parsers hold all of a file in memory, of which of larger ones there is not enough for several. */
    static final long LARGE = 5_000_000;

    boolean exceededBy(long size) {
        return size > bytes;
    }

    String tooLarge() {
        return "The file is larger than " + bytes / (1024 * 1024) + " MB.";
    }

    String tooSlow() {
        return UnreadableFile.TOO_SLOW + time.toSeconds() + " seconds.";
    }

    String cutShort() {
        return "Only the first " + characters / 1_000_000 + " million characters of the file can be asked.";
    }
}
