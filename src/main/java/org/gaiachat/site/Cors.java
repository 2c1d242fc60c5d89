package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets the pages of configured origins call the API, with credentials (Fetch standard, CORS protocol). Without
 * configured origins no answer has a CORS header.
 *
 * @param origins exactly as browsers send them
 */
record Cors(Set<String> origins) {

    /** Names of headers (RFC 9110, 5.6.2). Which ones clients send is theirs to say: OpenAI's sends a dozen of its own. */
    private static final Pattern NAMES = Pattern.compile("[\\w!#$%&'*+.^`|~-]+(?:, ?[\\w!#$%&'*+.^`|~-]+)*");

    /** Of the list of names, in characters: several times what clients send. */
    private static final int LONGEST = 2_048;

    /**
     * Sets the headers that the request's origin is due.
     *
     * @return whether this was the preflight of an allowed origin, which is answered with that
     */
    boolean answersPreflight(HttpServletRequest request, HttpServletResponse response) {
        if (origins.isEmpty()) {
            return false;
        }
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Allow-Credentials", "true");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (!request.getMethod().equals("OPTIONS") || request.getHeader("Access-Control-Request-Method") == null) {
            response.setHeader(
                    "Access-Control-Expose-Headers", "Content-Disposition, Location, Mcp-Session-Id, Retry-After");
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        String wanted = request.getHeader("Access-Control-Request-Headers");
        if (wanted != null
                && wanted.length() <= LONGEST
                && NAMES.matcher(wanted).matches()) {
            response.setHeader("Access-Control-Allow-Headers", wanted);
        }
        response.setHeader("Access-Control-Max-Age", "7200");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }
}
