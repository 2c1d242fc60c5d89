package org.gaiachat.telemetry;

import io.opentelemetry.context.Scope;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Measures every request. It is put before all other filters when the application starts, and only where something is
 * measured.
 */
final class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Routes routes;
    private final transient RequestInstruments instruments;

    RequestFilter(Routes routes, RequestInstruments instruments) {
        this.routes = routes;
        this.instruments = instruments;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        ObservedRequest observed = instruments.begin(request, routes.of(path));
        Scope current = Traces.any(observed.context()) ? observed.context().makeCurrent() : Scope.noop();
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            observed.thrown();
            throw thrown;
        } finally {
            current.close();
        }
        if (!followed(observed, request, response)) {
            observed.ended(response.getStatus());
        }
    }

    /** Whether the answer goes on without this thread and its end will be told. */
    private static boolean followed(
            ObservedRequest observed, HttpServletRequest request, HttpServletResponse response) {
        if (!request.isAsyncStarted()) {
            return false;
        }
        try {
            AsyncContext context = request.getAsyncContext();
            context.addListener(observed, request, response);
            return true;
        } catch (IllegalStateException endedMeanwhile) {
            return false;
        }
    }
}
