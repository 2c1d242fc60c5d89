package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sends {@code /app?x=1} to {@code /app/?x=1}, relative, so that no proxy's host name or prefix is needed. */
final class SlashRedirect {

    private SlashRedirect() {}

    static void write(HttpServletRequest request, HttpServletResponse response) {
        String context = request.getContextPath();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", context.substring(context.lastIndexOf('/') + 1) + "/" + query);
        response.setHeader("Cache-Control", "no-cache");
    }
}
