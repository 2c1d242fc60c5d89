package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemResponse;

/** Answers for every path that is not the API's: with a file, with a page that the front end draws, or with a problem. */
final class SiteAnswer {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final String CODING = "Accept-Encoding";
    private static final String NAVIGATION_AND_CODING = Navigation.HEADERS + ", " + CODING;
    private static final Set<String> NEVER_A_PAGE =
            Set.of("api", "health", "metrics", "openapi", "assets", ".well-known", "WEB-INF", "META-INF");

    private final SiteManifest manifest;

    SiteAnswer(SiteManifest manifest) {
        this.manifest = manifest;
    }

    void write(SitePath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(path, request, response);
            case "OPTIONS" -> {
                response.setHeader("Allow", ALLOWED);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.setHeader("Allow", ALLOWED);
                ProblemResponse.write(response, Problem.METHOD_NOT_ALLOWED, "Pages and files can only be read.");
            }
        }
    }

    private void read(SitePath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SiteFile> file = file(path);
        Optional<SiteFile> page = file.isEmpty() && mayBeRoute(path) ? manifest.page(path.depth()) : Optional.empty();
        if (file.isPresent()) {
            FileAnswer.write(file.get(), CODING, request, response);
        } else if (page.isPresent() && Navigation.is(request)) {
            FileAnswer.write(page.get(), NAVIGATION_AND_CODING, request, response);
        } else {
            response.addHeader("Vary", Navigation.HEADERS);
            ProblemResponse.write(response, Problem.NOT_FOUND, "There is no such file or page.");
        }
    }

    private Optional<SiteFile> file(SitePath path) {
        boolean root = path.decoded().equals("/") || path.decoded().equals(SiteManifest.INDEX);
        return root ? manifest.page(0) : manifest.file(path.decoded());
    }

    /** The front end's routes begin with a word; a first segment with a dot, such as favicon.ico, names a file. */
    private static boolean mayBeRoute(SitePath path) {
        return ApiDescription.isPage(path)
                || !NEVER_A_PAGE.contains(path.area()) && path.area().indexOf('.') < 0;
    }
}
