package org.gaiachat.emulator;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells whatever a resource throws in Gaia's form. */
@Provider
public class GaiaErrorMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return GaiaError.of(failure).response();
    }
}
