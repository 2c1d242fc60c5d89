package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;

/** Tells a person who opens a page from a program that fetches something. */
final class Navigation {

    /** The request headers that this is told by. */
    static final String HEADERS = "Accept, Sec-Fetch-Mode";

    private static final HeaderValues<Boolean> TAKES_HTML = new HeaderValues<>(
            "Accept", accept -> QualityValues.of(accept).weight("text/html").orElse(0.0) > 0);

    private Navigation() {}

    /** Whether the browser says so, or the client names HTML among what it takes; {@code *}{@code /*} alone does not. */
    static boolean is(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode")) || TAKES_HTML.in(request);
    }
}
