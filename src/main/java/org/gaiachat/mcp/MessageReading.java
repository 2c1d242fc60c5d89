package org.gaiachat.mcp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.gaiachat.answers.AskLimits;
import org.gaiachat.json.JsonBody;

/**
 * Reads a message before a resource is chosen: what a tool does is told as it goes, all else at once. A client that takes
 * no streams, against the protocol, gets a tool's result alone.
 */
@PreMatching
public class MessageReading implements ContainerRequestFilter {

    private static final String PATH = "/api/mcp";
    private static final String READ = MessageReading.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.POST) && isMessage(request)) {
            var message = Message.of(JsonBody.read(request.getEntityStream(), AskLimits.BODY_BYTES));
            new RequestMetadata(message, request::getHeaderString).check();
            request.setProperty(READ, message);
            String accept = request.getHeaderString(HttpHeaders.ACCEPT);
            boolean stream = message.method().equals(Tools.CALL)
                    && !message.isNotification()
                    && accept != null
                    && accept.contains(MediaType.SERVER_SENT_EVENTS);
            request.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT, stream ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON);
        }
    }

    /** TomEE has the filters of each application look at the requests of all others too. */
    private static boolean isMessage(ContainerRequestContext request) {
        return request.getUriInfo().getAbsolutePath().getPath().contains(PATH);
    }

    static Message read(HttpServletRequest request) {
        return (Message) request.getAttribute(READ);
    }
}
