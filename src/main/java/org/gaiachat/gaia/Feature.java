package org.gaiachat.gaia;

/** What an engine may offer beyond answering questions. */
public enum Feature {
    /** The text of a document can be read, so that a citation opens in its place. */
    DOCUMENTS,
    /** Conversations can be renamed, pinned and deleted. */
    CONVERSATION_CHANGES
}
