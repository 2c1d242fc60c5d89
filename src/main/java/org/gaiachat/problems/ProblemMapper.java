package org.gaiachat.problems;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;

/** Tells whatever a resource throws as a problem. */
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        var document = ProblemDocument.of(failure);
        var response = Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document.json().toString());
        document.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        if (document.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, ProblemDocument.CHALLENGE);
        }
        allowed(failure).ifPresent(methods -> response.header(HttpHeaders.ALLOW, methods));
        return response.build();
    }

    /** RFC 9110, 15.5.6: a 405 says what is allowed. */
    public static Optional<String> allowed(Throwable failure) {
        return failure instanceof WebApplicationException web
                ? Optional.ofNullable(web.getResponse().getHeaderString(HttpHeaders.ALLOW))
                : Optional.empty();
    }
}
