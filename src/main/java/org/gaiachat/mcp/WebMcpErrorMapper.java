package org.gaiachat.mcp;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;

/** Some servers answer a {@link WebApplicationException} themselves unless its own mapper is there. */
public class WebMcpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException failure) {
        return McpError.of(failure).response(Optional.empty());
    }
}
