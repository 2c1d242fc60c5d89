package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Tells a person who opens a page from a program that fetches something. */
final class Navigation {

    private Navigation() {}

    /** Whether the browser says so, or the client names HTML among what it takes; {@code *}{@code /*} alone does not. */
    static boolean is(HttpServletRequest request) {
        if ("navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
            return true;
        }
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return QualityValues.of(accept).weight("text/html").orElse(0.0) > 0;
    }
}
