package org.gaiachat.datasets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Upload;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** {@code /api/uploads}: files into datasets. */
@Tag(name = "uploads")
@APIResponse(responseCode = "401", ref = "SignInRequired")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("uploads")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class UploadsResource {

    private static final int BODY_BYTES = 4 * 1024;

    @Inject
    Gaia gaia;

    @Inject
    UploadLimits limits;

    @Inject
    HttpServletRequest request;

    /** Opens a session for a dataset. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openUpload", summary = "Open a session for a dataset")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NewUpload")))
    @APIResponse(responseCode = "201", ref = "UploadSession")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "DatasetNotFound")
    @APIResponse(responseCode = "409", ref = "DatasetFull")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "422", ref = "DatasetMissing")
    public CompletionStage<Response> open(InputStream body) {
        String dataset = JsonBody.read(body, BODY_BYTES)
                .text("dataset")
                .orElseThrow(() ->
                        new ProblemException(Problem.DATASETS_MISSING, "Name the dataset in the field “dataset”."));
        return gaia.openUpload(dataset).thenApply(session -> Response.status(Response.Status.CREATED)
                .entity(DatasetJson.session(session).toString())
                .build());
    }

    /** Takes a file as it is; a file of the same name is replaced. */
    @PUT
    @Path("{session}/{fileName}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "upload", summary = "Send a file; one of the same name is replaced")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", ref = "UploadedFile")
    @APIResponse(responseCode = "400", ref = "UploadIncomplete")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "UploadSessionNotFound")
    @APIResponse(responseCode = "409", ref = "DatasetFull")
    @APIResponse(responseCode = "413", ref = "FileTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "422", ref = "FileNameInvalid")
    @APIResponse(responseCode = "429", ref = "UploadsTooMany")
    public CompletionStage<String> upload(
            @Parameter(description = "The session's id.") @PathParam("session") String session,
            @Parameter(description = "What the file is to be called.") @PathParam("fileName") String fileName,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
            InputStream body) {
        Runnable ended = limits.begin(request.getRemoteAddr());
        try {
            var upload = new Upload(session, fileName, size(length), new StreamPublisher(body));
            return gaia.upload(upload)
                    .whenComplete((file, failure) -> ended.run())
                    .thenApply(file -> DatasetJson.uploaded(file).toString());
        } catch (RuntimeException refused) {
            ended.run();
            throw refused;
        }
    }

    private static OptionalLong size(String length) {
        try {
            return length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length.strip()));
        } catch (NumberFormatException toldByNobody) {
            return OptionalLong.empty();
        }
    }
}
