package org.gaiachat.gaia;

import java.util.Optional;

/**
 * Which conversations to list.
 *
 * @param pageToken where the page before ended; without one the first page
 */
public record ConversationQuery(Optional<String> pageToken) {

    /** All conversations, from the latest. */
    public static final ConversationQuery ALL = new ConversationQuery(Optional.empty());
}
