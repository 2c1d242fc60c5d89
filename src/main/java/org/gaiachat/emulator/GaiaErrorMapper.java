package org.gaiachat.emulator;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells whatever a resource throws in Gaia's form. */
public class GaiaErrorMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return GaiaError.of(failure).response();
    }
}
