package org.gaiachat.mcp;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;
import org.gaiachat.relay.StreamThreads;
import org.gaiachat.session.Visits;

/** The one path that takes messages. */
@Path("/")
@RequestScoped
public class McpResource {

    @Inject
    Methods methods;

    @Inject
    RunningCalls running;

    @Inject
    StreamThreads threads;

    @Inject
    Tools tools;

    @Inject
    Visits visits;

    @Inject
    HttpServletRequest request;

    /** Answers at once, or takes a notification. */
    @POST
    @Produces(JsonBody.MEDIA_TYPE)
    public CompletionStage<Response> whole() {
        Message message = MessageReading.read(request);
        if (message.isNotification()) {
            running.told(message, caller());
            return CompletableFuture.completedStage(Response.accepted().build());
        }
        return message.method().equals(Tools.CALL)
                ? tools.begin(message, caller(), gaia()).whole().thenApply(McpResource::response)
                : methods.answer(message, gaia());
    }

    /** Tells what a tool does, and its result. */
    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(@Context SseEventSink sink, @Context Sse sse, @Context HttpServletResponse response) {
        // nginx collects answers unless told not to; no-transform keeps proxies from compressing them
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        tools.begin(MessageReading.read(request), caller(), gaia()).stream(threads, sink, sse);
    }

    private Caller caller() {
        String introduction = request.getHeader(Caller.INTRODUCTION);
        return new Caller(McpAccess.program(request), introduction == null ? "" : introduction);
    }

    private Gaia gaia() {
        return visits.ofProgram(McpAccess.program(request));
    }

    /** Of a call that was cancelled nothing is told any more. */
    private static Response response(String text) {
        return text.isEmpty() ? Response.accepted().build() : Response.ok(text).build();
    }
}
