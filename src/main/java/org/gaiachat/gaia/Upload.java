package org.gaiachat.gaia;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.Flow;

/**
 * A file to upload.
 *
 * @param sessionId the session it is uploaded in
 * @param fileName what it is to be called in the dataset; a file of this name is replaced
 * @param size its size in bytes, where it is known beforehand
 * @param content its bytes; the engine subscribes at once and takes them on whatever thread gives them
 */
public record Upload(String sessionId, String fileName, OptionalLong size, Flow.Publisher<ByteBuffer> content) {

    /** The most bytes of a file, as in Cohesity Gaia. */
    public static final long MOST_BYTES = 100L * 1024 * 1024;
}
