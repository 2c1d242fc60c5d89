package org.gaiachat.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemResponse;
import org.gaiachat.settings.Settings;

/**
 * Refuses what another site makes a visitor's browser send: by whom it was sent, and by types of bodies that a form or a
 * script can send elsewhere without being allowed to (Fetch standard, CORS-safelisted request headers).
 *
 * <p>It is declared in web.xml, after the filter of all paths.
 */
public class ForgeryFilter extends HttpFilter {

    /** What changes nothing (RFC 9110, 9.2.1). */
    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final long serialVersionUID = 1L;
    private static final Set<String> TYPES_OF_FORMS =
            Set.of("text/plain", "multipart/form-data", "application/x-www-form-urlencoded");

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (!new RequestOrigin(settings.corsOrigins()).isAllowed(request)) {
            SecurityLog.event("cross-site-request-refused", request);
            ProblemResponse.write(
                    response,
                    Problem.CROSS_SITE_REQUEST,
                    "Another site made your browser send this. If it was this page, whoever runs the proxy before this"
                            + " server should pass on the header Host.");
        } else if (hasTypeOfForms(request)) {
            ProblemResponse.write(
                    response,
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    "Send the body as Content-Type: application/json, and a file as application/octet-stream.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The emulator takes them, as Gaia does: its clients send a header with a key, which no form can. */
    private static boolean hasTypeOfForms(HttpServletRequest request) {
        String type = request.getContentType();
        boolean emulator = request.getRequestURI().startsWith(request.getContextPath() + "/api/emulator/");
        return type != null
                && !emulator
                && TYPES_OF_FORMS.contains(type.split(";")[0].strip().toLowerCase(Locale.ROOT));
    }
}
