package org.gaiachat.relay;

import java.util.List;
import org.gaiachat.gaia.AnswerPart;

/**
 * How one answer is told to one client. It is asked for one thing at a time.
 *
 * @param <P> what the answer comes in
 */
public interface Protocol<P> {

    /**
     * An event.
     *
     * @param name its name; empty for none
     * @param data its data
     */
    record Event(String name, String data) {}

    /** The events of a part: none where the protocol has none for it. */
    List<Event> events(P part);

    /** The events that tell that the answer failed; nothing follows them. */
    List<Event> failure(Throwable met);

    /** Whether the answer is complete with this part. */
    default boolean isLast(P part) {
        return part instanceof AnswerPart.Finished;
    }
}
