package org.gaiachat.mcp;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;

/** Tells whatever is thrown before a message is answered as an error of the protocol. */
public class McpErrorMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return McpError.of(failure).response(failure instanceof McpException known ? known.id() : Optional.empty());
    }
}
