package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemResponse;

/** Answers with a file: negotiated, conditional, from memory. */
final class FileAnswer {

    private static final HeaderValues<List<ContentCoding>> CODINGS =
            new HeaderValues<>("Accept-Encoding", ContentCoding::accepted);

    private FileAnswer() {}

    /**
     * Writes a file.
     *
     * @param vary the request headers that its being the answer depended on
     */
    static void write(SiteFile file, String vary, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var variant = file.best(CODINGS.in(request));
        response.addHeader("Vary", vary);
        switch (Preconditions.of(request, variant.etag())) {
            case FAILED -> ProblemResponse.write(response, Problem.PRECONDITION_FAILED, "This file is another now.");
            case NOT_MODIFIED -> {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                describe(file, variant, response);
            }
            case MET -> {
                describe(file, variant, response);
                send(file, variant, request, response);
            }
        }
    }

    /** What a cache must know of the file, whether it is sent or not (RFC 9110, 15.4.5). */
    private static void describe(SiteFile file, SiteFile.Variant variant, HttpServletResponse response) {
        response.setHeader("ETag", variant.etag());
        response.setHeader("Cache-Control", file.cacheControl());
        response.setHeader("Accept-Ranges", "none");
    }

    private static void send(
            SiteFile file, SiteFile.Variant variant, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
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
