package org.gaiachat.problems;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.json.JsonBuilders;

/**
 * A problem as it is sent (RFC 9457).
 *
 * @param problem what kind it is
 * @param detail the sentence for a person
 * @param traceId what finds it in the server's log
 * @param retryAfter how long to wait before asking again, where that is known
 */
public record ProblemDocument(Problem problem, String detail, String traceId, Optional<Duration> retryAfter) {

    /** The media type, in UTF-8. */
    public static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";

    /** What goes with every 401 (RFC 9110, 15.5.2): no scheme of a browser's, which would show a dialogue of its own. */
    static final String CHALLENGE = "GaiaKey";

    ProblemDocument(Problem problem, String detail, String traceId) {
        this(problem, detail, traceId, Optional.empty());
    }

    /** The problem that a failure is told as; what nobody foresaw is logged under the trace id and told as no more. */
    public static ProblemDocument of(Throwable failure) {
        return TraceId.told(FailureReading.document(failure, TraceId.create()));
    }

    static ProblemDocument of(GaiaException failure, String traceId) {
        var fault = failure.fault();
        var problem = Problem.ofCode(fault.code()).orElse(Problem.UNEXPECTED);
        return new ProblemDocument(problem, fault.sentence(), traceId, retryAfter(fault));
    }

    private static Optional<Duration> retryAfter(GaiaFault fault) {
        if (fault instanceof UpstreamFault.RateLimited limited) {
            return limited.retryAfter();
        }
        if (fault instanceof UpstreamFault.GaiaFailed failed) {
            return failed.retryAfter();
        }
        return fault instanceof UpstreamFault.GaiaDown down ? Optional.of(down.retryAfter()) : Optional.empty();
    }

    /** The HTTP status. */
    public int status() {
        return problem.status();
    }

    /** The wait in whole seconds, as {@code Retry-After} has it (RFC 9110, 10.2.3). */
    public Optional<Long> retryAfterSeconds() {
        return retryAfter.map(wait -> Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** The JSON object of RFC 9457 with the members {@code code}, {@code traceId} and, where known, {@code retryAfterSeconds}. */
    public JsonObject json() {
        var json = JsonBuilders.object()
                .add("type", "urn:gaia-chat:problem:" + problem.code())
                .add("title", problem.title())
                .add("status", status())
                .add("detail", detail)
                .add("code", problem.code())
                .add("traceId", traceId);
        retryAfterSeconds().ifPresent(seconds -> json.add("retryAfterSeconds", seconds));
        return json.build();
    }
}
