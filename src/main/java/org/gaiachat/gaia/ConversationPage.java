package org.gaiachat.gaia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of conversations.
 *
 * @param conversations the pinned ones first, and of both kinds the latest first
 * @param nextPageToken what asks for the page after, if there is one
 */
public record ConversationPage(List<Listed> conversations, Optional<String> nextPageToken) {

    public ConversationPage {
        conversations = List.copyOf(conversations);
    }

    /**
     * A conversation as it is listed.
     *
     * @param id what questions that go on with it carry
     * @param name how it is shown
     * @param lastAsked when its last question was asked
     * @param pinned whether it stands before all that are not
     */
    public record Listed(String id, String name, Instant lastAsked, boolean pinned) {}
}
