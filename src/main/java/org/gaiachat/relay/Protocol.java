package org.gaiachat.relay;

import java.util.List;
import org.gaiachat.gaia.AnswerPart;

/** How one answer is told to one client. It is asked for one thing at a time. */
public interface Protocol {

    /**
     * An event.
     *
     * @param name its name; empty for none
     * @param data its data
     */
    record Event(String name, String data) {}

    /** The events of a part: none where the protocol has none for it. */
    List<Event> events(AnswerPart part);

    /** The events that tell that the answer failed; nothing follows them. */
    List<Event> failure(Throwable met);
}
