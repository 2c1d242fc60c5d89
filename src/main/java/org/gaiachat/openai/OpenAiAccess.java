package org.gaiachat.openai;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gaiachat.settings.ApiTokens;
import org.gaiachat.settings.Settings;

/**
 * Lets in who has one of the configured tokens. Without any, the paths are not there.
 *
 * <p>It is declared in web.xml, after the filter of all paths.
 */
public class OpenAiAccess extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PROGRAM = OpenAiAccess.class.getName();
    private static final String BEARER = "Bearer ";

    @Inject
    private transient ApiTokens tokens;

    @Inject
    private transient ProgramLimits limits;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> program = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(given -> given.startsWith(BEARER))
                .flatMap(given -> tokens.nameOf(given.substring(BEARER.length())));
        if (settings.visitors().signIn()) {
            new OpenAiError(404, "not_configured", "Everybody asks with a key of their own here, other programs can't.")
                    .write(response);
        } else if (!tokens.areConfigured()) {
            new OpenAiError(404, "not_configured", "Other programs can't ask here: API_TOKENS is not set.")
                    .write(response);
        } else if (program.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            new OpenAiError(
                            401,
                            "invalid_api_key",
                            "Send a token of this server as “Authorization: Bearer …”. Whoever runs it gives it to you.")
                    .write(response);
        } else {
            Optional<OpenAiError> refused =
                    request.getMethod().equals("POST") ? limits.refuse(program.get()) : Optional.empty();
            if (refused.isPresent()) {
                refused.get().write(response);
                return;
            }
            request.setAttribute(PROGRAM, program.get());
            chain.doFilter(request, response);
        }
    }

    /** The name of the program that asks. */
    static String program(HttpServletRequest request) {
        return (String) request.getAttribute(PROGRAM);
    }
}
