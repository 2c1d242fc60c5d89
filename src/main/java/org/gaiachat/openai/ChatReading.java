package org.gaiachat.openai;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.gaiachat.json.JsonBody;

/** Reads what is asked before a resource is chosen: OpenAI's clients say in the body whether they want a stream. */
@PreMatching
public class ChatReading implements ContainerRequestFilter {

    private static final String READ = ChatReading.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        boolean chat = request.getMethod().equals(HttpMethod.POST)
                && request.getUriInfo().getPath().endsWith(ChatCompletionsResource.PATH);
        if (chat) {
            var read = ChatRequest.of(JsonBody.read(request.getEntityStream(), ChatRequest.BODY_BYTES));
            request.setProperty(READ, read);
            request.getHeaders()
                    .putSingle(
                            HttpHeaders.ACCEPT,
                            read.stream() ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON);
        }
    }

    static ChatRequest read(HttpServletRequest request) {
        return (ChatRequest) request.getAttribute(READ);
    }
}
