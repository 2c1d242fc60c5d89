package org.gaiachat.gaia.helios;

import java.nio.ByteBuffer;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.GaiaException;

/**
 * Makes an answer's parts of a body's bytes and gives them on one by one. What it throws is a {@link GaiaException} that
 * ends the answer.
 */
interface BodyReading {

    /** Takes more of the body. */
    void more(ByteBuffer bytes);

    /** The body has ended; the last part is {@link AnswerPart.Finished}. */
    void end();

    /** Whether all is there, though the connection is still open. */
    default boolean endSeen() {
        return false;
    }
}
