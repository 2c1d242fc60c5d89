package org.gaiachat.gaia.local;

import java.nio.file.Path;

/** Another process, or another engine of this one, works on the same data directory. */
public final class DataDirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path directory, Throwable cause) {
        super(
                "The data directory " + directory
                        + " is in use by another Gaia Chat. Stop that one first, or give this one a directory of its own.",
                cause);
    }
}
