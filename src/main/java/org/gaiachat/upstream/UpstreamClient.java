package org.gaiachat.upstream;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;

/** Sends requests to another server, in the words of {@code java.net.http}. */
public interface UpstreamClient {

    /**
     * Begins to send a request, whoever calls.
     *
     * @param reader takes the head of the reply, and then its bytes as it asks for them; it must not hold the thread that
     *     tells it. Cancelling its subscription closes the connection
     * @return ends with the head, or with the failure where none came; cancelling it before closes the connection
     */
    CompletableFuture<Void> send(HttpRequest request, BodyHandler<Void> reader);
}
