package org.gaiachat.problems;

import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.gaiachat.gaia.GaiaException;

/** Finds the problem behind a failure, whatever the server has wrapped around it. */
final class FailureReading {

    private static final Logger LOG = System.getLogger(FailureReading.class.getName());

    private FailureReading() {}

    static ProblemDocument document(Throwable failure, String traceId) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof ProblemException refused) {
            return new ProblemDocument(refused.problem(), refused.getMessage(), traceId, refused.retryAfter());
        }
        if (cause instanceof GaiaException gaia) {
            if (gaia.getCause() != null) {
                LOG.log(Level.WARNING, gaia.fault().code() + ", trace " + traceId, gaia.getCause());
            }
            return ProblemDocument.of(gaia, traceId);
        }
        if (cause instanceof WebApplicationException web) {
            return ofStatus(web, traceId);
        }
        LOG.log(Level.ERROR, "Unexpected failure, trace " + traceId, cause);
        return new ProblemDocument(
                Problem.UNEXPECTED,
                "The server met something unexpected. Try again; if it goes on, give the trace id to whoever runs it.",
                traceId);
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static ProblemDocument ofStatus(WebApplicationException web, String traceId) {
        int status = web.getResponse().getStatus();
        return switch (status) {
            case 404 -> new ProblemDocument(Problem.NOT_FOUND, "The API has nothing at this path.", traceId);
            case 405 ->
                new ProblemDocument(
                        Problem.METHOD_NOT_ALLOWED, "The API has this path, but not for this method.", traceId);
            case 413 -> new ProblemDocument(Problem.BODY_TOO_LARGE, "The request's body is too large.", traceId);
            case 415 ->
                new ProblemDocument(
                        Problem.UNSUPPORTED_MEDIA_TYPE,
                        "Send the body as Content-Type: application/json, and a file as application/octet-stream.",
                        traceId);
            default -> unforeseen(web, status, traceId);
        };
    }

    private static ProblemDocument unforeseen(WebApplicationException web, int status, String traceId) {
        if (status < 500) {
            return new ProblemDocument(Problem.BAD_REQUEST, "The server can't make sense of this request.", traceId);
        }
        LOG.log(Level.ERROR, "Unexpected failure, trace " + traceId, web);
        return new ProblemDocument(Problem.UNEXPECTED, "The server met something unexpected. Try again.", traceId);
    }
}
