package org.gaiachat.datasets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;
import org.gaiachat.site.Attachment;

/** {@code /api/datasets}: what can be asked. */
@Tag(name = "datasets")
@APIResponse(responseCode = "401", ref = "SignInRequired")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("datasets")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class DatasetsResource {

    private static final int BODY_BYTES = 4 * 1024;

    @Inject
    Gaia gaia;

    /** A page of datasets whose name contains {@code search}. */
    @GET
    @Operation(operationId = "listDatasets", summary = "Datasets, a page at a time")
    @APIResponse(responseCode = "200", ref = "DatasetPage")
    public CompletionStage<String> list(
            @Parameter(description = "What the names must contain.") @QueryParam("search") String search,
            @Parameter(description = "Where the page before ended.") @QueryParam("pageToken") String pageToken) {
        var query = new DatasetQuery(given(search), given(pageToken));
        return gaia.datasets(query).thenApply(DatasetJson::page).thenApply(JsonObject::toString);
    }

    /** One dataset with the state of its indexing. */
    @GET
    @Path("{name}")
    @Operation(operationId = "readDataset", summary = "One dataset with the state of its indexing")
    @APIResponse(responseCode = "200", ref = "DatasetDetails")
    @APIResponse(responseCode = "404", ref = "DatasetNotFound")
    public CompletionStage<String> details(
            @Parameter(description = "The dataset's name.") @PathParam("name") String name) {
        return gaia.dataset(name).thenApply(DatasetJson::details).thenApply(JsonObject::toString);
    }

    /** Creates an empty dataset. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createDataset", summary = "Create an empty dataset")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NewDataset")))
    @APIResponse(responseCode = "201", ref = "Dataset")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "409", ref = "DatasetConflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "422", ref = "DatasetNameInvalid")
    public CompletionStage<Response> create(InputStream body) {
        String name = JsonBody.read(body, BODY_BYTES).text("name").orElse("");
        return gaia.createDataset(name).thenApply(dataset -> told(Response.Status.CREATED, dataset));
    }

    /** Deletes a dataset. */
    @DELETE
    @Path("{name}")
    @Operation(operationId = "deleteDataset", summary = "Delete a dataset")
    @APIResponse(responseCode = "204", ref = "Done")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "DatasetNotFound")
    @APIResponse(responseCode = "409", ref = "DatasetBuiltIn")
    public CompletionStage<Response> delete(
            @Parameter(description = "The dataset's name.") @PathParam("name") String name) {
        return gaia.deleteDataset(name).thenApply(done -> Response.noContent().build());
    }

    /** Has all documents of a dataset read again. */
    @POST
    @Path("{name}/index")
    @Operation(operationId = "indexDataset", summary = "Read all documents again")
    @APIResponse(responseCode = "202", ref = "Dataset")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "DatasetNotFound")
    public CompletionStage<Response> index(
            @Parameter(description = "The dataset's name.") @PathParam("name") String name) {
        return gaia.indexDataset(name).thenApply(dataset -> told(Response.Status.ACCEPTED, dataset));
    }

    /** The file that a document was read from, to be saved and not shown: it is somebody's, not ours. */
    @GET
    @Path("{name}/documents/{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "readFile", summary = "The file that a document was read from")
    @APIResponse(responseCode = "200", ref = "File")
    @APIResponse(responseCode = "404", ref = "DocumentNotFound")
    public Response file(
            @Parameter(description = "The dataset's name.") @PathParam("name") String name,
            @Parameter(description = "The document's id.") @PathParam("id") String id) {
        // Waited for here, so that a slow reader holds this request's thread and not one of the engine's.
        DocumentFile file = gaia.file(name, id).toCompletableFuture().join();
        StreamingOutput content = output -> {
            try (var bytes = file.content().open()) {
                bytes.transferTo(output);
            }
        };
        var response = Response.ok(content, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.name()));
        file.size().ifPresent(size -> response.header(HttpHeaders.CONTENT_LENGTH, size));
        return response.build();
    }

    /** The text of a document, in the passages that citations name. */
    @GET
    @Path("{name}/documents/{id}")
    @Operation(operationId = "readDocument", summary = "The text of a document")
    @APIResponse(responseCode = "200", ref = "Document")
    @APIResponse(responseCode = "404", ref = "DocumentNotFound")
    public CompletionStage<String> document(
            @Parameter(description = "The dataset's name.") @PathParam("name") String name,
            @Parameter(description = "The document's id.") @PathParam("id") String id) {
        return gaia.document(name, id).thenApply(DatasetJson::document).thenApply(JsonObject::toString);
    }

    private static Response told(Response.Status status, Dataset dataset) {
        return Response.status(status)
                .entity(DatasetJson.one(dataset).toString())
                .build();
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(value -> !value.isEmpty());
    }
}
