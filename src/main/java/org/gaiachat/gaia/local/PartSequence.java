package org.gaiachat.gaia.local;

import java.util.Optional;
import org.gaiachat.gaia.AnswerPart;

/** The parts of one answer, made when they are asked for; used by one thread at a time. */
interface PartSequence {

    /**
     * The next part; {@link AnswerPart.Finished} is the last. Nothing where it is not there yet: whoever made the sequence
     * gave it a way to say when it is worth asking again.
     */
    Optional<AnswerPart> next();

    /** Nobody wants the rest. */
    void abandon();
}
