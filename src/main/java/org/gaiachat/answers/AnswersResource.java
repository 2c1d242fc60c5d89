package org.gaiachat.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.gaiachat.json.JsonBody;
import org.gaiachat.session.Visit;
import org.gaiachat.session.Visits;

/** {@code /api/answers} in JSON: ask, read again, stop, refine, judge. Event streams are {@link AnswerStreams}' part. One for all requests: making one each time cost more than asking. */
@Path("answers")
@ApplicationScoped
public class AnswersResource {

    @Inject
    Answers answers;

    @Inject
    Questions questions;

    @Inject
    Visits visits;

    /** Stands for the request of whoever calls. */
    @Context
    HttpServletRequest request;

    /** Asks and waits for the whole answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<String> ask(InputStream body) {
        return questions.askWhole(visit(), body).whole();
    }

    /** The answer as it is now. */
    @GET
    @Path("{id}")
    @Produces(JsonBody.MEDIA_TYPE)
    public String read(@PathParam("id") String id) {
        return answers.find(visit(), id).snapshot();
    }

    /** Stops an answer; the text stays as it was. */
    @DELETE
    @Path("{id}")
    public void stop(@PathParam("id") String id) {
        answers.find(visit(), id).stop();
    }

    /** Asks the same again of chosen documents only, and waits for the whole answer. */
    @POST
    @Path("{id}/refinements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<String> refine(@PathParam("id") String id, InputStream body) {
        return questions.refine(visit(), id, body).whole();
    }

    /** Keeps what the reader thought of an answer. */
    @PUT
    @Path("{id}/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> feedback(@PathParam("id") String id, InputStream body) {
        var feedback = FeedbackRequest.of(answers.find(visit(), id), JsonBody.read(body, AskLimits.BODY_BYTES));
        return visit().gaia().feedback(feedback).thenApply(done -> Response.noContent()
                .build());
    }

    private Visit visit() {
        return visits.of(request);
    }
}
