package org.gaiachat.openai;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gaiachat.programs.Admission;
import org.gaiachat.programs.Programs;

/**
 * Lets in who has one of the configured tokens. Without any, the paths are not there.
 *
 * <p>It is declared in web.xml, after the filter of all paths.
 */
public class OpenAiAccess extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PROGRAM = OpenAiAccess.class.getName();

    @Inject
    private transient Programs programs;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Admission admission = programs.admit(request);
        if (admission instanceof Admission.Closed closed) {
            new OpenAiError(404, "not_configured", closed.sentence()).write(response);
        } else if (admission instanceof Admission.Refused refused) {
            response.setHeader("WWW-Authenticate", "Bearer");
            new OpenAiError(401, "invalid_api_key", refused.sentence()).write(response);
        } else if (admission instanceof Admission.Granted granted) {
            Optional<OpenAiError> tooFast = tooFast(request, granted.program());
            if (tooFast.isPresent()) {
                tooFast.get().write(response);
                return;
            }
            request.setAttribute(PROGRAM, granted.program());
            chain.doFilter(request, response);
        }
    }

    private Optional<OpenAiError> tooFast(HttpServletRequest request, String program) {
        return request.getMethod().equals("POST")
                ? programs.refuse(program).map(OpenAiError::of).map(error -> error.named("rate_limit_exceeded"))
                : Optional.empty();
    }

    /** The name of the program that asks. */
    static String program(HttpServletRequest request) {
        return (String) request.getAttribute(PROGRAM);
    }
}
