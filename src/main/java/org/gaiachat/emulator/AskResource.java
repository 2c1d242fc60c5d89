package org.gaiachat.emulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.SearchPage;
import org.gaiachat.gaia.SearchQuery;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.relay.StreamThreads;

/** {@code /ask}: questions, refinements, exhaustive search and feedback. */
@Path("ask")
@Produces(JsonBody.MEDIA_TYPE)
@RequestScoped
public class AskResource {

    @Inject
    EmulatedGaia emulated;

    @Inject
    StreamThreads threads;

    @Inject
    HttpServletRequest request;

    @POST
    public CompletionStage<String> ask(InputStream body) {
        return whole(emulated.gaia().ask(AskReading.question(Body.read(body))));
    }

    @POST
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(
            InputStream body, @Context SseEventSink sink, @Context Sse sse, @Context HttpServletResponse response) {
        stream(emulated.gaia().ask(AskReading.question(Body.read(body))), sink, sse, response);
    }

    @POST
    @Path("refine")
    public CompletionStage<String> refine(InputStream body) {
        return whole(emulated.gaia().refine(AskReading.refinement(Body.read(body))));
    }

    @POST
    @Path("refine/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void refineStream(
            InputStream body, @Context SseEventSink sink, @Context Sse sse, @Context HttpServletResponse response) {
        stream(emulated.gaia().refine(AskReading.refinement(Body.read(body))), sink, sse, response);
    }

    @PUT
    @Path("exhaustive")
    public CompletionStage<String> search(InputStream body) {
        SearchQuery query = AskReading.search(Body.read(body));
        Shape shape = Shape.of(request);
        return emulated.gaia().search(query).thenApply(page -> page(query.dataset(), page, shape)
                .toString());
    }

    @POST
    @Path("feedback")
    public CompletionStage<String> feedback(InputStream body) {
        return FeedbackResource.kept(emulated.gaia(), body);
    }

    private CompletionStage<String> whole(Flow.Publisher<AnswerPart> answer) {
        return WholeAnswer.of(answer, Shape.of(request)).thenApply(JsonObject::toString);
    }

    private void stream(Flow.Publisher<AnswerPart> answer, SseEventSink sink, Sse sse, HttpServletResponse response) {
        // nginx collects answers unless told not to; no-transform keeps proxies from compressing them
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        answer.subscribe(threads.relay(new GaiaProtocol(Shape.of(request)), sink, sse));
    }

    private static JsonObject page(String dataset, SearchPage page, Shape shape) {
        var documents = page.documents().stream()
                .map(found -> CitedDocument.of(dataset, found))
                .toList();
        var json = JsonBuilders.object()
                .add("queryUid", page.queryUid())
                .add("documents", new DocumentWire(shape).list(documents))
                .add("totalCount", page.total());
        page.nextPageToken()
                .ifPresentOrElse(token -> json.add("paginationToken", token), () -> json.addNull("paginationToken"));
        return json.build();
    }
}
