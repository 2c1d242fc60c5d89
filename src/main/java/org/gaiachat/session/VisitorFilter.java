package org.gaiachat.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gaiachat.problems.ProblemException;
import org.gaiachat.problems.ProblemResponse;

/**
 * Knows who sends a request, and where visitors bring their own keys lets only those in who have signed in. A browser that
 * is new gets its cookie when the page begins, or something that will belong to it. Not at every request, because the
 * first ones of a page come at the same time and would each get another.
 *
 * <p>It is declared in web.xml, after the filter of all paths.
 */
public class VisitorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FIRST_OF_A_PAGE = "/api/config";

    @Inject
    private transient Visits visits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (visits.needSignIn()) {
            visits.comesWithKey(request);
            if (visits.find(request).isEmpty() && !isForEverybody(path)) {
                refuse(request, response);
                return;
            }
        } else {
            know(path, request, response);
        }
        chain.doFilter(request, response);
    }

    private void know(String path, HttpServletRequest request, HttpServletResponse response) {
        VisitorCookie cookie = visits.cookie();
        Optional<String> known = cookie.in(request);
        String browser = known.orElseGet(VisitorCookie::fresh);
        if (path.equals(FIRST_OF_A_PAGE) || known.isEmpty() && !ForgeryFilter.READING.contains(request.getMethod())) {
            cookie.give(browser, request, response);
        }
        visits.comes(browser, request);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            visits.of(request);
        } catch (ProblemException signInFirst) {
            ProblemResponse.write(response, signInFirst);
        }
    }

    /** What must be had before somebody can sign in, and the emulator, whose clients send keys of their own. */
    private static boolean isForEverybody(String path) {
        return path.equals(FIRST_OF_A_PAGE)
                || path.equals("/api/session")
                || path.startsWith("/api/health/")
                || path.startsWith("/api/emulator/");
    }
}
