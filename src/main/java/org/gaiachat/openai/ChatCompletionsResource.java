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
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Unsealed;
import org.gaiachat.json.JsonBody;
import org.gaiachat.relay.StreamThreads;

/** {@code /chat/completions}: a question, and what went before it. */
@Path(ChatCompletionsResource.PATH)
@RequestScoped
public class ChatCompletionsResource {

    static final String PATH = "chat/completions";

    @Inject
    @Unsealed
    Gaia gaia;

    @Inject
    StreamThreads threads;

    @Inject
    Transcripts transcripts;

    @Inject
    HttpServletRequest servletRequest;

    @POST
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<String> whole(@Context UriInfo uri) {
        return WholeCompletion.of(gaia.askWhole(question()), completion(uri));
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(
            @Context UriInfo uri, @Context SseEventSink sink, @Context Sse sse, @Context HttpServletResponse response) {
        // nginx collects answers unless told not to; no-transform keeps proxies from compressing them
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        gaia.ask(question()).subscribe(threads.relay(new ChatProtocol(completion(uri)), sink, sse));
    }

    private Question question() {
        var asked = ChatReading.read(servletRequest);
        var conversation = transcripts.take(OpenAiAccess.program(servletRequest), asked.before());
        return new Question(asked.question(), asked.model().datasets(), conversation, Optional.empty());
    }

    private Completion completion(UriInfo uri) {
        String program = OpenAiAccess.program(servletRequest);
        return new Completion(
                ChatReading.read(servletRequest),
                uri.getBaseUri().resolve("../../"),
                (said, conversation) -> transcripts.remember(program, said, conversation));
    }
}
