package org.gaiachat.gaia.helios;

import jakarta.json.JsonObjectBuilder;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.json.JsonBuilders;

/**
 * Tells Gaia what somebody thought of an answer. The vendor's reference has one path, whose keys are hidden and for which
 * ours are an inference; the tutorial has another, whose keys are known and which is taken where the first is not there
 * or does not understand.
 */
record Judging(Wire wire, Gateway gateway) {

    private static final Operation OPERATION = Operation.of("feedback");

    CompletableFuture<Void> keep(Feedback feedback) {
        var body = of(feedback).add("feedback", feedback.good() ? "positive" : "negative");
        return wire.change(Call.post("/ask/feedback", body.build()))
                .thenCompose(reply -> reply.absent() || reply.status() == 400
                        ? tutorials(feedback)
                        : gateway.refusal().successful(reply, OPERATION).thenAccept(done -> {}));
    }

    private CompletableFuture<Void> tutorials(Feedback feedback) {
        var body = of(feedback).add("isGood", feedback.good());
        return gateway.change(Call.post("/query-feedback", body.build()), OPERATION)
                .thenAccept(done -> {});
    }

    private static JsonObjectBuilder of(Feedback feedback) {
        var body = JsonBuilders.object().add("queryUid", feedback.queryUid());
        feedback.comment().ifPresent(comment -> body.add("feedbackText", comment));
        return body;
    }
}
