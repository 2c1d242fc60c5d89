package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with a file: negotiated, conditional, from memory. */
final class FileAnswer {

    private FileAnswer() {}

    static void write(SiteFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var variant = file.best(ContentCoding.accepted(request.getHeader("Accept-Encoding")));
        response.setHeader("ETag", variant.etag());
        response.setHeader("Cache-Control", file.cacheControl());
        response.addHeader("Vary", "Accept-Encoding");
        response.setHeader("Accept-Ranges", "none");
        if (EntityTag.listed(request.getHeaders("If-None-Match"), variant.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.contentType());
        if (variant.coding() != ContentCoding.IDENTITY) {
            response.setHeader("Content-Encoding", variant.coding().token());
        }
        response.setContentLength(variant.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(variant.bytes());
        }
    }
}
