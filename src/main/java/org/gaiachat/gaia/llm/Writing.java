package org.gaiachat.gaia.llm;

import java.util.Optional;

/** A text that a model is writing. Used by one thread at a time; nothing here waits. */
public interface Writing {

    /** What came next; nothing where it is not there yet, which is then read from the model. */
    Optional<Written> next();

    /** Nobody wants the rest: the connection to the model is closed. */
    void close();
}
