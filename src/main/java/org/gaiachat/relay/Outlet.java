package org.gaiachat.relay;

import java.util.concurrent.CompletionStage;

/** The way to a client. It is used by one thread at a time. */
interface Outlet {

    /** Sends an event; fails where the client has gone. */
    CompletionStage<?> send(Protocol.Event event);

    /** Finds out whether the client is still there; fails where it has gone. */
    CompletionStage<?> knock();

    /** Answers with a failure as a status of its own; false where that can't be told any more. */
    default boolean refuses(Throwable failure) {
        return false;
    }

    boolean isClosed();

    void close();
}
