package org.gaiachat.datasets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;

/** {@code /api/datasets}: what can be asked. */
@Path("datasets")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class DatasetsResource {

    @Inject
    Gaia gaia;

    /** A page of datasets whose name contains {@code search}. */
    @GET
    public CompletionStage<String> list(
            @QueryParam("search") String search, @QueryParam("pageToken") String pageToken) {
        var query = new DatasetQuery(given(search), given(pageToken));
        return gaia.datasets(query).thenApply(DatasetJson::page).thenApply(JsonObject::toString);
    }

    /** One dataset with the state of its indexing. */
    @GET
    @Path("{name}")
    public CompletionStage<String> details(@PathParam("name") String name) {
        return gaia.dataset(name).thenApply(DatasetJson::details).thenApply(JsonObject::toString);
    }

    /** The text of a document, in the passages that citations name. */
    @GET
    @Path("{name}/documents/{id}")
    public CompletionStage<String> document(@PathParam("name") String name, @PathParam("id") String id) {
        return gaia.document(name, id).thenApply(DatasetJson::document).thenApply(JsonObject::toString);
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(value -> !value.isEmpty());
    }
}
