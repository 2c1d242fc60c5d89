package org.gaiachat.answers;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.gaiachat.json.ParsedJson;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;

/** What the engine calls an answered question and its conversation. */
record EngineNames(String queryUid, String conversationId) {

    /**
     * As the last event of an answer tells them.
     *
     * @throws ProblemException {@code answer-unfinished} where it has not ended, or not by itself
     */
    static EngineNames in(AnswerLog log) {
        var last = new AtomicReference<>("");
        log.each((kind, bytes, from, length) -> {
            if (kind == EventKind.DONE) {
                last.set(new String(bytes, from, length, StandardCharsets.UTF_8));
            }
        });
        return ParsedJson.of(last.get())
                .filter(told -> told instanceof JsonObject end && end.containsKey("queryUid"))
                .map(told -> of(told.asJsonObject()))
                .orElseThrow(() -> new ProblemException(
                        Problem.ANSWER_UNFINISHED, "This answer is not complete. Wait for its end, or ask again."));
    }

    private static EngineNames of(JsonObject end) {
        return new EngineNames(end.getString("queryUid"), end.getString("conversationId"));
    }
}
