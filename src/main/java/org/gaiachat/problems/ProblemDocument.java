package org.gaiachat.problems;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.gaiachat.gaia.GaiaException;

/**
 * A problem as it is sent (RFC 9457).
 *
 * @param problem what kind it is
 * @param detail the sentence for a person
 * @param traceId what finds it in the server's log
 */
public record ProblemDocument(Problem problem, String detail, String traceId) {

    /** The media type, in UTF-8. */
    public static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";

    /** The problem that a failure is told as; what nobody foresaw is logged under the trace id and told as no more. */
    public static ProblemDocument of(Throwable failure) {
        return FailureReading.document(failure, TraceId.create());
    }

    static ProblemDocument of(GaiaException failure, String traceId) {
        var fault = failure.fault();
        return new ProblemDocument(Problem.ofCode(fault.code()).orElse(Problem.UNEXPECTED), fault.sentence(), traceId);
    }

    /** The HTTP status. */
    public int status() {
        return problem.status();
    }

    /** The JSON object of RFC 9457 with the members {@code code} and {@code traceId} beside the standard ones. */
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("type", "urn:gaia-chat:problem:" + problem.code())
                .add("title", problem.title())
                .add("status", status())
                .add("detail", detail)
                .add("code", problem.code())
                .add("traceId", traceId)
                .build();
    }
}
