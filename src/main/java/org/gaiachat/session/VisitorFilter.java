package org.gaiachat.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the browser that sends a request, and gives one that is new its cookie: when the page begins, or something that
 * will belong to it. Not at every request, because the first ones of a page come at the same time and would each get
 * another.
 *
 * <p>It is declared in web.xml, after the filter of all paths.
 */
public class VisitorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String FIRST_OF_A_PAGE = "/api/config";

    @Inject
    private transient Visits visits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        VisitorCookie cookie = visits.cookie();
        Optional<String> known = cookie.in(request);
        String visitor = known.orElseGet(VisitorCookie::fresh);
        boolean begins = request.getRequestURI().equals(request.getContextPath() + FIRST_OF_A_PAGE);
        if (begins || known.isEmpty() && !READING.contains(request.getMethod())) {
            cookie.give(visitor, request, response);
        }
        Visits.keep(visitor, request);
        chain.doFilter(request, response);
    }
}
