package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that every answer carries, whatever it says. What the server answers without the application has them
 * from the server's own configuration.
 */
final class SecurityHeaders {

    /** {@code base-uri 'self'} because the page's links hang on its own base element (docs/adr/004). */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'self'",
            "form-action 'none'",
            "frame-ancestors ");

    private static final String YEAR = "max-age=31536000";

    private final String contentSecurityPolicy;

    /** Headers that let these sites show the page in a frame. */
    SecurityHeaders(String frameAncestors) {
        contentSecurityPolicy = CONTENT_SECURITY_POLICY + frameAncestors;
    }

    void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        // over plain http browsers must ignore it (RFC 6797, 7.2), and a later change to TLS is not ours to promise
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }
}
