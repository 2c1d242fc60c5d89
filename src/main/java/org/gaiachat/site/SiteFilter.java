package org.gaiachat.site;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemResponse;
import org.gaiachat.settings.Settings;
import org.gaiachat.settings.TelemetrySettings;

/**
 * Sets what all answers share, and decides what a path means: the API, something of the site, or nothing.
 *
 * <p>It is declared in web.xml, because the order of annotated filters is not defined.
 */
public class SiteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String API = "api";

    /** What servers answer for themselves; Payara does so within the application that is deployed at the root. */
    private static final String HEALTH = "health";

    private static final String METRICS = "metrics";

    @Inject
    private transient Site site;

    @Inject
    private transient Settings settings;

    @Inject
    private transient TelemetrySettings telemetry;

    private transient SecurityHeaders headers;
    private transient Cors cors;
    private transient SiteAnswer answer;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        headers = new SecurityHeaders(settings.frameAncestors());
        cors = new Cors(settings.corsOrigins());
        answer = new SiteAnswer(site.manifest());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.set(request, response);
        response.setHeader("Cache-Control", "no-store");
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
            return;
        }
        String raw = request.getRequestURI().substring(request.getContextPath().length());
        Optional<SitePath> path = SitePath.of(raw);
        String area = path.map(SitePath::area).orElse("");
        boolean api = raw.startsWith("/api/") || area.equals(API);
        if (api && cors.answersPreflight(request, response)) {
            return;
        }
        if (raw.isEmpty()) {
            SlashRedirect.write(request, response);
        } else if (RequestSize.isHeaderTooLarge(request)) {
            ProblemResponse.write(response, Problem.HEADER_TOO_LARGE, "Send fewer or shorter headers and cookies.");
        } else if (RequestSize.isAddressTooLong(raw, request.getQueryString())) {
            ProblemResponse.write(
                    response, Problem.ADDRESS_TOO_LONG, "This address is longer than any that is in use.");
        } else if (path.isEmpty()) {
            ProblemResponse.write(response, Problem.BAD_REQUEST, "This path is malformed.");
        } else if (api && !ApiDescription.isAt(path.get()) || area.equals(HEALTH) || isMetrics(path.get())) {
            chain.doFilter(request, response);
        } else {
            answer.write(path.get(), request, response);
        }
    }

    /** Where metrics are served there is a servlet for them; it is registered when the application starts. */
    private boolean isMetrics(SitePath path) {
        return telemetry.metrics().isServed() && path.decoded().equals("/" + METRICS);
    }
}
