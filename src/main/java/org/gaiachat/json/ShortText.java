package org.gaiachat.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.nio.charset.StandardCharsets;

/**
 * Has the API's short bodies written by the thread that brings them. A socket takes so few bytes at once, while servers
 * hand what is written asynchronously to one more thread, which costs more than the answer itself. Long texts keep that
 * way, so that a slow reader holds up nobody.
 */
@Priority(Priorities.USER - 1) // after all that look at texts
public class ShortText implements ContainerResponseFilter {

    private static final int MOST = 8 * 1024;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // a HEAD request gets no body, and with another entity Open Liberty forgets the length that was told
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            return;
        }
        if (response.getEntity() instanceof String text && text.length() <= MOST) {
            response.setEntity(new ShortBody(text.getBytes(StandardCharsets.UTF_8)));
        } else if (response.getEntity() instanceof byte[] bytes && bytes.length <= MOST) {
            response.setEntity(new ShortBody(bytes));
        }
    }
}
