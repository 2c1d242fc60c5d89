package org.gaiachat.emulator;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemResponse;

/**
 * Lets in who sends a key, as Gaia does; which key is no matter here. Where the emulator is off, its paths are not there.
 *
 * <p>It is declared in web.xml, after the filter of all paths.
 */
public class EmulatorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String BELOW = "/api/emulator/";

    @Inject
    private transient Instance<EmulatedGaia> emulated;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (!emulated.get().on()) {
            ProblemResponse.write(
                    response,
                    Problem.NOT_FOUND,
                    "The Gaia emulator is off. It is on where no GAIA_API_KEY is set, or where GAIA_EMULATOR is on.");
        } else if (!hasKey(request) && !DownloadLink.isOne(path)) {
            GaiaError.UNAUTHORIZED.write(response);
        } else {
            (path.startsWith(Shape.TUTORIAL_PATH) ? Shape.TUTORIAL : Shape.TENANT).keepIn(request);
            chain.doFilter(request, response);
        }
    }

    /** Below the emulator's path. Servers differ in which part of a path they call a servlet's. */
    private static String path(HttpServletRequest request) {
        String whole = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return whole.startsWith(BELOW) ? whole.substring(BELOW.length()) : "";
    }

    private static boolean hasKey(HttpServletRequest request) {
        String key = request.getHeader("apiKey");
        return key != null && !key.isBlank();
    }
}
