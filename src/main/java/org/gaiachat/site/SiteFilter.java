package org.gaiachat.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemResponse;
import org.gaiachat.settings.Settings;

/**
 * Decides what a path means: the API, a file, a page that the front end draws, or nothing.
 *
 * <p>It is declared in web.xml, because the order of annotated filters is not defined.
 */
public class SiteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String API = "api";
    private static final Set<String> NEVER_A_PAGE =
            Set.of(API, "health", "metrics", "openapi", "assets", ".well-known", "WEB-INF", "META-INF");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private transient Site site;

    @Inject
    private transient Settings settings;

    private transient Cors cors;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        cors = new Cors(settings.corsOrigins());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(request, response);
        String raw = request.getRequestURI().substring(request.getContextPath().length());
        if (raw.isEmpty()) {
            SlashRedirect.write(request, response);
            return;
        }
        Optional<SitePath> path = SitePath.of(raw);
        if (path.isEmpty()) {
            ProblemResponse.write(response, Problem.BAD_REQUEST, "This path is malformed.");
        } else if (path.get().area().equals(API)) {
            response.setHeader("Cache-Control", "no-store");
            if (!cors.answersPreflight(request, response)) {
                chain.doFilter(request, response);
            }
        } else {
            answer(path.get(), request, response);
        }
    }

    private void answer(SitePath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SiteFile> file = meaning(path);
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            ProblemResponse.write(response, Problem.METHOD_NOT_ALLOWED, "Pages and files can only be read.");
        } else if (file.isPresent() && (isFile(path) || Navigation.is(request))) {
            FileAnswer.write(file.get(), request, response);
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.addHeader("Vary", "Accept, Sec-Fetch-Mode");
            ProblemResponse.write(response, Problem.NOT_FOUND, "There is no such file or page.");
        }
    }

    /** The file at this path, or the page where the front end may have a route. */
    private Optional<SiteFile> meaning(SitePath path) {
        Optional<SiteFile> file = site.manifest().file(path.decoded());
        return file.isPresent() || !mayBeRoute(path) ? file : site.manifest().page(path.depth());
    }

    private boolean isFile(SitePath path) {
        return isRoot(path) || site.manifest().file(path.decoded()).isPresent();
    }

    /** The front end's routes begin with a word; a first segment with a dot, such as favicon.ico, names a file. */
    private static boolean mayBeRoute(SitePath path) {
        return isRoot(path)
                || !(NEVER_A_PAGE.contains(path.area()) || path.area().contains("."));
    }

    private static boolean isRoot(SitePath path) {
        return path.decoded().equals("/") || path.decoded().equals(SiteManifest.INDEX);
    }
}
