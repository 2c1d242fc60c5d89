package org.gaiachat.emulator;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Some servers answer a {@link WebApplicationException} themselves unless its own mapper is there. */
public class WebGaiaErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException failure) {
        return GaiaError.of(failure).response();
    }
}
