package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.Source;

/** How an answer that was found is told, part by part; used by one thread at a time. */
interface Telling {

    /** The next part; nothing where all was told, or where the next part has to be waited for. */
    Optional<AnswerPart> next();

    /** Whether all was told. */
    boolean isOver();

    /** What the text so far cites. */
    List<Source> sources();

    /** Whether it answers, once it is over. */
    FinishReason reason();

    /** Nobody wants the rest. */
    void abandon();
}
