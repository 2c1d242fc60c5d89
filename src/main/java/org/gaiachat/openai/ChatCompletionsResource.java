package org.gaiachat.openai;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;
import org.gaiachat.json.JsonBody;
import org.gaiachat.relay.StreamThreads;

/** {@code /chat/completions}: a question, and what went before it. */
@Path(ChatCompletionsResource.PATH)
@RequestScoped
public class ChatCompletionsResource {

    static final String PATH = "chat/completions";

    @Inject
    Chats chats;

    @Inject
    StreamThreads threads;

    @Inject
    HttpServletRequest servletRequest;

    @POST
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<String> whole(@Context UriInfo uri) {
        return WholeCompletion.of(chats.whole(asked(), program()), completion(uri));
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(
            @Context UriInfo uri, @Context SseEventSink sink, @Context Sse sse, @Context HttpServletResponse response) {
        // nginx collects answers unless told not to; no-transform keeps proxies from compressing them
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        chats.stream(asked(), program()).subscribe(threads.relay(new ChatProtocol(completion(uri)), sink, sse));
    }

    private ChatRequest asked() {
        return ChatReading.read(servletRequest);
    }

    private String program() {
        return OpenAiAccess.program(servletRequest);
    }

    private Completion completion(UriInfo uri) {
        return chats.completion(asked(), program(), uri.getBaseUri().resolve("../../"));
    }
}
