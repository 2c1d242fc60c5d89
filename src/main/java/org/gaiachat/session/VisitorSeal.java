package org.gaiachat.session;

import java.util.Optional;

/**
 * The ids that one visitor knows.
 *
 * @param visitor whose they are
 * @param sharesConversations whether conversations are everybody's, by the engine's own ids
 */
record VisitorSeal(Seal seal, String visitor, boolean sharesConversations) {

    /** A word for the log: the same for the same visitor, and of no use to anybody else. */
    String pseudonym() {
        return seal.pseudonym(visitor);
    }

    /** As the visitor may know it. An engine that names no conversation has none to go on with. */
    String conversation(String id) {
        return sharesConversations || id.isEmpty() ? id : seal.close(Seal.Kind.CONVERSATION, visitor, id);
    }

    /** The engine's id. Where conversations are shared, those that were sealed before that still open. */
    Optional<String> openConversation(String known) {
        return seal.open(Seal.Kind.CONVERSATION, visitor, known)
                .or(() -> sharesConversations ? Optional.of(known) : Optional.empty());
    }

    String search(String queryUid) {
        return seal.close(Seal.Kind.SEARCH, visitor, queryUid);
    }

    Optional<String> openSearch(String known) {
        return seal.open(Seal.Kind.SEARCH, visitor, known);
    }

    String upload(String id) {
        return seal.close(Seal.Kind.UPLOAD, visitor, id);
    }

    Optional<String> openUpload(String known) {
        return seal.open(Seal.Kind.UPLOAD, visitor, known);
    }
}
