package org.gaiachat.gaia.local;

import java.nio.file.Path;

/**
 * A file as it lies in a dataset's folder.
 *
 * @param path relative to the folder, with {@code /} between folders
 * @param file where it is
 * @param size in bytes
 * @param modified when it was last written, in milliseconds since 1970
 */
record FoundFile(String path, Path file, long size, long modified) {}
