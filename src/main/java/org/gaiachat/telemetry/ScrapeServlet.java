package org.gaiachat.telemetry;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemResponse;
import org.gaiachat.settings.MetricsAccess;

/** {@code /metrics}: all metrics as Prometheus reads them, for those who may. */
final class ScrapeServlet extends HttpServlet {

    static final String PATH = "/metrics";

    private static final long serialVersionUID = 1L;

    private final transient MetricsAccess access;
    private final transient Exposition exposition;

    ScrapeServlet(MetricsAccess access, Exposition exposition) {
        this.access = access;
        this.exposition = exposition;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (mayRead(request)) {
            byte[] text = exposition.text();
            response.setContentType(Exposition.MEDIA_TYPE);
            response.setContentLength(text.length);
            response.getOutputStream().write(text);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            ProblemResponse.write(
                    response,
                    Problem.TOKEN_REQUIRED,
                    "Send one of the tokens that METRICS names, as “Authorization: Bearer …”.");
        }
    }

    private boolean mayRead(HttpServletRequest request) {
        return !(access instanceof MetricsAccess.ByToken byToken)
                || byToken.tokens()
                        .nameIn(Optional.ofNullable(request.getHeader("Authorization")))
                        .isPresent();
    }
}
