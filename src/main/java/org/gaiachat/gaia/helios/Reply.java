package org.gaiachat.gaia.helios;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.List;
import org.gaiachat.gaia.GaiaException;

/** Takes what Gaia sends for one request. Exactly one of {@link #ended} and {@link #failed} comes last. */
interface Reply {

    /** The status line and the headers are there. */
    void begun(int status, HttpHeaders headers);

    /** What came for one pull. */
    void bytes(List<ByteBuffer> more);

    /** The body is complete. */
    void ended();

    /** There is no answer, or no more of it. */
    void failed(GaiaException failure);
}
