package org.gaiachat.emulator;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;

/**
 * Takes the tutorial's part out of paths, so that there is one resource for both shapes; and takes no notice of what is
 * accepted: clients of Gaia send {@code application/json} where streams come, and Gaia answers in its form anyway.
 */
@PreMatching
public class RequestReading implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, "*/*");
        String path = request.getUriInfo().getPath(false).replaceFirst("^/", "");
        if (path.startsWith(Shape.TUTORIAL_PATH)) {
            String rest = path.substring(Shape.TUTORIAL_PATH.length());
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            URI base = request.getUriInfo().getBaseUri();
            request.setRequestUri(base, URI.create(base + rest + (query == null ? "" : "?" + query)));
        }
    }
}
