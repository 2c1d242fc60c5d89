package org.gaiachat.answers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;

/** {@code /api/answers}: ask, read again, stop, refine, judge. */
@Path("answers")
@RequestScoped
public class AnswersResource {

    @Inject
    Answers answers;

    @Inject
    Gaia gaia;

    @Inject
    AnswerThreads threads;

    /** Asks and waits for the whole answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<String> ask(InputStream body) {
        return asked(body).whole().thenApply(JsonObject::toString);
    }

    /** Asks and streams the answer as it is produced. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void askStreaming(
            InputStream body, @Context SseEventSink sink, @Context Sse sse, @Context HttpServletResponse response) {
        stream(asked(body), 0, sink, sse, response);
    }

    /** The answer as it is now. */
    @GET
    @Path("{id}")
    @Produces(JsonBody.MEDIA_TYPE)
    public String read(@PathParam("id") String id) {
        return answers.find(id).snapshot().toString();
    }

    /** The answer's events again, from the one after {@code Last-Event-ID} on. */
    @GET
    @Path("{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void readStreaming(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServletResponse response) {
        stream(answers.find(id), EventNumber.of(Optional.ofNullable(lastEventId)), sink, sse, response);
    }

    /** Stops an answer; the text stays as it was. */
    @DELETE
    @Path("{id}")
    public void stop(@PathParam("id") String id) {
        answers.find(id).stop();
    }

    /** Asks the same again of chosen documents only, and waits for the whole answer. */
    @POST
    @Path("{id}/refinements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<String> refine(@PathParam("id") String id, InputStream body) {
        return refined(id, body).whole().thenApply(JsonObject::toString);
    }

    /** Asks the same again of chosen documents only, and streams the answer as it is produced. */
    @POST
    @Path("{id}/refinements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void refineStreaming(
            @PathParam("id") String id,
            InputStream body,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServletResponse response) {
        stream(refined(id, body), 0, sink, sse, response);
    }

    /** Keeps what the reader thought of an answer. */
    @PUT
    @Path("{id}/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> feedback(@PathParam("id") String id, InputStream body) {
        var feedback = FeedbackRequest.of(answers.find(id), JsonBody.read(body, AskLimits.BODY_BYTES));
        return gaia.feedback(feedback).thenApply(done -> Response.noContent().build());
    }

    private AnswerRun asked(InputStream body) {
        var request = AskRequest.of(JsonBody.read(body, AskLimits.BODY_BYTES));
        return answers.ask(request.id(), Asked.of(request.question()));
    }

    private AnswerRun refined(String id, InputStream body) {
        var request = RefineRequest.of(answers.find(id), JsonBody.read(body, AskLimits.BODY_BYTES));
        return answers.ask(request.id(), request.asked());
    }

    private void stream(AnswerRun run, long from, SseEventSink sink, Sse sse, HttpServletResponse response) {
        // nginx collects answers unless told not to; no-transform keeps proxies from compressing them
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        threads.follow(new AnswerReader(run.log(), from, sink, sse, threads.writers()));
    }
}
