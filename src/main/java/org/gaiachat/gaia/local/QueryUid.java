package org.gaiachat.gaia.local;

import java.util.Optional;

/** What a question is called once it is answered; names its conversation, so that nothing needs to be remembered. */
final class QueryUid {

    private static final char BETWEEN = '.';

    private QueryUid() {}

    /** A new one for a question of this conversation. */
    static String in(String conversationId) {
        return conversationId + BETWEEN + RandomId.next();
    }

    /** The conversation of a question. */
    static Optional<String> conversation(String queryUid) {
        int end = queryUid.indexOf(BETWEEN);
        return end > 0 ? Optional.of(queryUid.substring(0, end)) : Optional.empty();
    }
}
