package org.gaiachat.gaia;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A document as the file that it was read from.
 *
 * @param name its file name
 * @param size in bytes, where it is known before the last of them
 * @param content its bytes
 */
public record DocumentFile(String name, OptionalLong size, Content content) {

    /** Opens the bytes for reading on the caller's own thread, which reading blocks. */
    public interface Content {

        /** A fresh stream, to be closed by the caller; fails where the file has gone meanwhile. */
        InputStream open() throws IOException;
    }
}
