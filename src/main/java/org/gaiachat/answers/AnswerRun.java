package org.gaiachat.answers;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.Source;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemDocument;
import org.gaiachat.problems.ProblemException;

/**
 * One question being answered: takes the engine's parts one by one into the log, and keeps the whole for those who want
 * it whole.
 */
final class AnswerRun implements Flow.Subscriber<AnswerPart> {

    /** More text than any reader takes in; what would exceed it is a fault upstream. */
    static final int MOST_CHARACTERS = 1_000_000;

    private final String id;
    private final Asked asked;
    private final AnswerLog log = new AnswerLog();
    private final CompletableFuture<JsonObject> whole = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private List<Source> sources = List.of();
    private Flow.Subscription subscription;
    private JsonObject end = JsonValue.EMPTY_JSON_OBJECT;
    private volatile Instant endedAt;

    AnswerRun(String id, Asked asked) {
        this.id = id;
        this.asked = asked;
        log.append("started", AnswerJson.started(id, asked.question().conversationId()));
    }

    Asked asked() {
        return asked;
    }

    /** What the engine calls an answered question and its conversation. */
    record Ending(String queryUid, String conversationId) {}

    /** How it ended; throws {@code answer-unfinished} where it has not, or not by itself. */
    synchronized Ending ending() {
        if (!end.containsKey("queryUid")) {
            throw new ProblemException(
                    Problem.ANSWER_UNFINISHED, "This answer is not complete. Wait for its end, or ask again.");
        }
        return new Ending(end.getString("queryUid"), end.getString("conversationId"));
    }

    AnswerLog log() {
        return log;
    }

    /** The answer as it is now. */
    synchronized JsonObject snapshot() {
        var json = Json.createObjectBuilder()
                .add("id", id)
                .add("state", state())
                .add("text", text.toString())
                .add("sources", AnswerJson.sources(sources));
        end.forEach(json::add);
        return json.build();
    }

    /** The whole answer as JSON, once it has ended; a failure where it failed. */
    CompletionStage<JsonObject> whole() {
        return whole;
    }

    /** When it ended, if it has. */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Cuts the connection to the engine; the text stays as it is. Stopping what has ended changes nothing. */
    synchronized void stop() {
        if (endedAt == null) {
            if (subscription != null) {
                subscription.cancel();
            }
            end("done", AnswerJson.stopped());
        }
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (endedAt != null) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public synchronized void onNext(AnswerPart part) {
        if (endedAt != null) {
            return;
        }
        if (part instanceof AnswerPart.Text more) {
            append(more.text());
        } else if (part instanceof AnswerPart.Progress progress) {
            log.append("progress", AnswerJson.text(progress.text()));
        } else if (part instanceof AnswerPart.Sources known) {
            sources = known.sources();
            log.append(
                    "sources",
                    Json.createArrayBuilder(AnswerJson.sources(sources).build()).build());
        } else if (part instanceof AnswerPart.Finished finished) {
            end("done", AnswerJson.finished(finished));
        }
        subscription.request(1);
    }

    @Override
    public synchronized void onError(Throwable failure) {
        if (endedAt == null) {
            var problem = ProblemDocument.of(failure).json();
            end = Json.createObjectBuilder().add("problem", problem).build();
            endedAt = Instant.now();
            log.close("problem", problem);
            whole.completeExceptionally(failure);
        }
    }

    @Override
    public void onComplete() {
        // an engine that ends without having finished was cut short; one that has finished is ignored here
        onError(new ProblemException(
                Problem.ANSWER_CUT_SHORT, "The answer broke off before its end. What had arrived is kept; ask again."));
    }

    private void append(String more) {
        if (text.length() + more.length() > MOST_CHARACTERS) {
            subscription.cancel();
            onError(new ProblemException(
                    Problem.ANSWER_TOO_LONG, "The answer grew longer than " + MOST_CHARACTERS + " characters."));
            return;
        }
        text.append(more);
        log.append("token", AnswerJson.text(more));
    }

    private void end(String event, JsonObject given) {
        end = given;
        endedAt = Instant.now();
        log.close(event, given);
        whole.complete(snapshot());
    }

    private String state() {
        if (endedAt == null) {
            return "running";
        }
        if (end.containsKey("problem")) {
            return "failed";
        }
        return end.getString("finishReason").equals("stopped") ? "stopped" : "done";
    }
}
