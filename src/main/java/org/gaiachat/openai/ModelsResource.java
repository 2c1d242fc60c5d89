package org.gaiachat.openai;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Unsealed;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;

/** {@code /models}: the datasets. */
@Path("models")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class ModelsResource {

    /** Of the pages of datasets; a list that nobody can look through helps nobody. */
    private static final int MOST_PAGES = 50;

    @Inject
    @Unsealed
    Gaia gaia;

    @GET
    public CompletionStage<String> list() {
        var models = JsonBuilders.array();
        return from(
                        Optional.empty(),
                        MOST_PAGES,
                        datasets -> datasets.forEach(dataset -> models.add(model(Model.idOf(dataset.name())))))
                .thenApply(done -> JsonBuilders.object()
                        .add("object", "list")
                        .add("data", models)
                        .build()
                        .toString());
    }

    /** One model, or several datasets as one. */
    @GET
    @Path("{id: .+}")
    public CompletionStage<String> one(@PathParam("id") String id) {
        CompletionStage<?> all = CompletableFuture.completedStage(null);
        for (String name : Model.of(id).datasets()) {
            all = all.thenCompose(before -> gaia.dataset(name));
        }
        return all.thenApply(known -> model(id).build().toString());
    }

    private CompletionStage<Void> from(
            Optional<String> page, int pages, java.util.function.Consumer<List<Dataset>> to) {
        return gaia.datasets(new DatasetQuery(Optional.empty(), page)).thenCompose(found -> {
            to.accept(found.datasets());
            return found.nextPageToken().isPresent() && pages > 1
                    ? from(found.nextPageToken(), pages - 1, to)
                    : CompletableFuture.completedStage(null);
        });
    }

    private static JsonObjectBuilder model(String id) {
        return JsonBuilders.object()
                .add("id", id)
                .add("object", "model")
                .add("created", 0)
                .add("owned_by", "cohesity-gaia");
    }
}
