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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.json.JsonBody;
import org.gaiachat.session.Visit;
import org.gaiachat.session.Visits;

/** {@code /api/answers} in JSON: ask, read again, stop, refine, judge. Event streams are {@link AnswerStreams}' part, and plain questions {@link WholeAnswers}'. One for all requests: making one each time cost more than asking. */
@Tag(name = "answers")
@APIResponse(responseCode = "401", ref = "SignInRequired")
@APIResponse(responseCode = "default", ref = "Problem")
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
    @Inject
    HttpServletRequest request;

    /** Asks and waits for the whole answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JsonBody.MEDIA_TYPE)
    @Operation(
            operationId = "ask",
            summary = "Ask a question",
            description =
                    "Waits for the whole answer, or streams it as it comes where Accept asks for text/event-stream.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Ask")))
    @APIResponse(responseCode = "200", ref = "Answer")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "AskedNotFound")
    @APIResponse(responseCode = "409", ref = "AnswerIdTaken")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "422", ref = "QuestionRefused")
    @APIResponse(responseCode = "429", ref = "AskingTooFast")
    public CompletionStage<byte[]> ask(InputStream body) {
        return questions.askWhole(visit(), body).whole();
    }

    /** The answer as it is now. */
    @GET
    @Path("{id}")
    @Produces(JsonBody.MEDIA_TYPE)
    @Operation(
            operationId = "readAnswer",
            summary = "An answer again",
            description =
                    "As it is now, or as events from the one after Last-Event-ID on where Accept asks for text/event-stream.")
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "The number of the last event that the client has seen.",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", ref = "Answer")
    @APIResponse(responseCode = "404", ref = "AnswerNotFound")
    @APIResponse(responseCode = "429", ref = "AskingTooFast")
    public byte[] read(@Parameter(description = "The answer's id.") @PathParam("id") String id) {
        return answers.find(visit(), id).snapshot();
    }

    /** Stops an answer; the text stays as it was. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "stopAnswer", summary = "Stop an answer", description = "The text stays as it was.")
    @APIResponse(responseCode = "204", ref = "Done")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "AnswerNotFound")
    public void stop(@Parameter(description = "The answer's id.") @PathParam("id") String id) {
        answers.find(visit(), id).stop();
    }

    /** Asks the same again of chosen documents only, and waits for the whole answer. */
    @POST
    @Path("{id}/refinements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JsonBody.MEDIA_TYPE)
    @Operation(operationId = "refineAnswer", summary = "Ask the same of chosen documents only")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Refinement")))
    @APIResponse(responseCode = "200", ref = "Answer")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "AnswerNotFound")
    @APIResponse(responseCode = "409", ref = "AnswerUnfinished")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "422", ref = "RefinementRefused")
    @APIResponse(responseCode = "429", ref = "AskingTooFast")
    public CompletionStage<byte[]> refine(
            @Parameter(description = "The answer's id.") @PathParam("id") String id, InputStream body) {
        return questions.refine(visit(), id, body).whole();
    }

    /** Keeps what the reader thought of an answer. */
    @PUT
    @Path("{id}/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "judgeAnswer", summary = "Say what an answer was worth")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Feedback")))
    @APIResponse(responseCode = "204", ref = "Done")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "AnswerNotFound")
    @APIResponse(responseCode = "409", ref = "AnswerUnfinished")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "422", ref = "CommentTooLong")
    public CompletionStage<Response> feedback(
            @Parameter(description = "The answer's id.") @PathParam("id") String id, InputStream body) {
        var feedback = FeedbackRequest.of(answers.find(visit(), id), JsonBody.read(body, AskLimits.BODY_BYTES));
        return visit().gaia().feedback(feedback).thenApply(done -> Response.noContent()
                .build());
    }

    private Visit visit() {
        return visits.of(request);
    }
}
