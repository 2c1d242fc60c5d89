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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Upload;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** {@code /api/uploads}: files into datasets. */
@Path("uploads")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class UploadsResource {

    private static final int BODY_BYTES = 4 * 1024;

    @Inject
    Gaia gaia;

    @Inject
    UploadLimits limits;

    @Context
    HttpServletRequest request;

    /** Opens a session for a dataset. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
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
    public CompletionStage<String> upload(
            @PathParam("session") String session,
            @PathParam("fileName") String fileName,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
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
