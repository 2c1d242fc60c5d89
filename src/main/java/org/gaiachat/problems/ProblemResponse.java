package org.gaiachat.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem where no REST resource answers: in filters and for paths that belong to nobody. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** Writes status, headers and body; a HEAD request gets the headers alone from the container. */
    public static void write(HttpServletResponse response, Problem problem, String detail) throws IOException {
        write(response, TraceId.told(new ProblemDocument(problem, detail, TraceId.create())));
    }

    /** Writes the problem that a failure is told as. */
    public static void write(HttpServletResponse response, Throwable failure) throws IOException {
        write(response, ProblemDocument.of(failure));
    }

    private static void write(HttpServletResponse response, ProblemDocument problem) throws IOException {
        byte[] body = problem.json().toString().getBytes(StandardCharsets.UTF_8);
        problem.retryAfterSeconds().ifPresent(wait -> response.setHeader("Retry-After", Long.toString(wait)));
        if (problem.status() == 401 && !response.containsHeader("WWW-Authenticate")) {
            response.setHeader("WWW-Authenticate", ProblemDocument.CHALLENGE);
        }
        response.setStatus(problem.status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
