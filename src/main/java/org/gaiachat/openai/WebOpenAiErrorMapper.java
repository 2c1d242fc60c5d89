package org.gaiachat.openai;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Some servers answer a {@link WebApplicationException} themselves unless its own mapper is there. */
public class WebOpenAiErrorMapper implements ExceptionMapper<WebApplicationException> {

    private final OpenAiErrorMapper mapper = new OpenAiErrorMapper();

    @Override
    public Response toResponse(WebApplicationException failure) {
        return mapper.toResponse(failure);
    }
}
