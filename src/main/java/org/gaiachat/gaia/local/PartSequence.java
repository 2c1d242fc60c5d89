package org.gaiachat.gaia.local;

import org.gaiachat.gaia.AnswerPart;

/** The parts of one answer, made when they are asked for; used by one thread at a time. */
interface PartSequence {

    /** The next part; {@link AnswerPart.Finished} is the last. */
    AnswerPart next();

    /** Nobody wants the rest. */
    void abandon();
}
