package org.gaiachat.openai;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells whatever a resource throws in OpenAI's form. */
public class OpenAiErrorMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return OpenAiError.of(failure).response();
    }
}
