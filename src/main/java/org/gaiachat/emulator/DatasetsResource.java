package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /datasets}: all of them. */
@Path("datasets")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class DatasetsResource {

    /** Actions that begin a run; others would end one, which ends by itself here. */
    private static final Set<String> BEGINNINGS = Set.of("start", "run", "resume", "index", "trigger");

    @Inject
    EmulatedGaia emulated;

    @Inject
    UploadSessions sessions;

    @Inject
    HttpServletRequest request;

    @GET
    public CompletionStage<String> list(@Context UriInfo uri) {
        var filter = new DatasetFilter(uri.getQueryParameters());
        var wire = new DatasetWire(Shape.of(request));
        return new AllDatasets(emulated.gaia())
                .list()
                .thenApply(filter::of)
                .thenApply(wire::page)
                .thenApply(JsonObject::toString);
    }

    /** Creates a dataset, with the files of an upload session where the body names one. */
    @POST
    public CompletionStage<Response> create(InputStream given) {
        Body body = Body.read(given);
        String name = body.json().text("name").orElse("");
        var wire = new DatasetWire(Shape.of(request));
        return emulated.gaia()
                .createDataset(name)
                .thenCompose(created -> sessions.attach(body, created.name()).thenApply(done -> created))
                .thenApply(created -> Response.status(Response.Status.CREATED)
                        .entity(wire.one(created).toString())
                        .build());
    }

    @POST
    @Path("indexing/action")
    public CompletionStage<String> act(InputStream given) {
        Body body = Body.read(given);
        String action = body.required("action", "actionType", "type").toLowerCase(Locale.ROOT);
        List<String> names = body.requiredTexts("datasetNames");
        CompletableFuture<?>[] begun = BEGINNINGS.stream().noneMatch(action::contains)
                ? new CompletableFuture<?>[0]
                : names.stream()
                        .map(name -> emulated.gaia().indexDataset(name).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(begun).thenApply(done -> "{}");
    }

    @GET
    @Path("stats")
    public CompletionStage<String> stats() {
        return new AllDatasets(emulated.gaia()).list().thenApply(DatasetsResource::stats);
    }

    private static String stats(List<Dataset> datasets) {
        long indexed = datasets.stream().mapToLong(Dataset::documents).sum();
        return JsonBuilders.object()
                .add("numDatasets", datasets.size())
                .add("numObjects", indexed)
                .add("indexedFiles", indexed)
                .build()
                .toString();
    }
}
