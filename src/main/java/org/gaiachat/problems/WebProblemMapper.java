package org.gaiachat.problems;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Some servers answer a {@link WebApplicationException} themselves unless its own mapper is there. */
public class WebProblemMapper implements ExceptionMapper<WebApplicationException> {

    private final ProblemMapper mapper = new ProblemMapper();

    @Override
    public Response toResponse(WebApplicationException failure) {
        return mapper.toResponse(failure);
    }
}
