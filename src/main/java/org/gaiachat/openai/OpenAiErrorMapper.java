package org.gaiachat.openai;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.gaiachat.problems.ProblemMapper;

/** Tells whatever a resource throws in OpenAI's form. */
public class OpenAiErrorMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        var response = OpenAiError.of(failure).response();
        ProblemMapper.allowed(failure).ifPresent(methods -> response.header(HttpHeaders.ALLOW, methods));
        return response.build();
    }
}
