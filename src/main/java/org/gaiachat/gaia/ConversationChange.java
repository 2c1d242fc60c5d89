package org.gaiachat.gaia;

import java.util.Optional;

/**
 * What is to change in a conversation.
 *
 * @param conversationId the conversation
 * @param name how it is to be shown from now on, never blank; without one it keeps its name
 * @param pinned whether it is to stand before all that are not pinned; without one it stays as it is
 */
public record ConversationChange(String conversationId, Optional<String> name, Optional<Boolean> pinned) {}
