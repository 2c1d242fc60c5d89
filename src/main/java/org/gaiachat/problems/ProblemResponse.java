package org.gaiachat.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem where no REST resource answers: in filters and for paths that belong to nobody. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** Writes status, headers and body; a HEAD request gets the headers alone from the container. */
    public static void write(HttpServletResponse response, Problem problem, String detail) throws IOException {
        byte[] body = new ProblemDocument(problem, detail, TraceId.create())
                .json()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
