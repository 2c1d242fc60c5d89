package org.gaiachat.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.json.JsonBody;
import org.gaiachat.site.Attachment;

/** {@code /api/search}: every document of a dataset that fits a text. */
@Path("search")
@RequestScoped
public class SearchResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    Gaia gaia;

    /** One page. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<String> search(InputStream body) {
        return gaia.search(query(body)).thenApply(SearchJson::page).thenApply(JsonObject::toString);
    }

    /** All pages from the first, as a table. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(CSV)
    public CompletionStage<Response> table(InputStream body) {
        var asked = query(body);
        var whole = new SearchQuery(
                asked.dataset(), asked.text(), SearchQuery.LARGEST_PAGE, Optional.empty(), asked.conversationId());
        return new SearchTable(gaia).all(whole).thenApply(table -> Response.ok(table, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("search.csv"))
                .build());
    }

    private static SearchQuery query(InputStream body) {
        return SearchRequest.of(JsonBody.read(body, AskLimits.BODY_BYTES));
    }
}
