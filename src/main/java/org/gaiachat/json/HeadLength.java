package org.gaiachat.json;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** Tells a HEAD request how long the answer would be; servers that write no body leave the length out. */
public class HeadLength implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getMethod().equals(HttpMethod.HEAD)) {
            return;
        }
        if (response.getEntity() instanceof String text) {
            tell(text.getBytes(StandardCharsets.UTF_8).length, response);
        } else if (response.getEntity() instanceof byte[] bytes) {
            tell(bytes.length, response);
        }
    }

    private static void tell(int length, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, length);
    }
}
