package org.gaiachat.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonUnlessTable;
import org.gaiachat.site.Attachment;

/** {@code /api/search}: every document of a dataset that fits a text. */
@Tag(name = "search")
@APIResponse(responseCode = "401", ref = "SignInRequired")
@APIResponse(responseCode = "default", ref = "Problem")
@Path("search")
@RequestScoped
public class SearchResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    Gaia gaia;

    @Inject
    HttpServletRequest request;

    /**
     * One page, or all pages from the first as a table where one is asked for. Which of the two is decided here, because
     * Jersey chooses no method that promises a response by what is accepted; and by the request's own header, because a
     * parameter did not hold it on TomEE.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({JsonBody.MEDIA_TYPE, CSV})
    @Operation(operationId = "search", summary = "Find every document that fits")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Search")))
    @APIResponse(responseCode = "200", ref = "SearchPage")
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    @APIResponse(responseCode = "404", ref = "DatasetNotFound")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "WrongType")
    @APIResponse(responseCode = "422", ref = "SearchRefused")
    public CompletionStage<Response> search(InputStream body) {
        SearchQuery query = query(body);
        return JsonUnlessTable.table(request.getHeader(HttpHeaders.ACCEPT)) ? table(query) : page(query);
    }

    private CompletionStage<Response> page(SearchQuery query) {
        return gaia.search(query)
                .thenApply(page -> Response.ok(SearchJson.page(page).toString(), JsonBody.MEDIA_TYPE)
                        .build());
    }

    private CompletionStage<Response> table(SearchQuery asked) {
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
