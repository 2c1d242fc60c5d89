package org.gaiachat.gaia.helios;

import jakarta.json.JsonValue;
import java.util.concurrent.CompletableFuture;

/** Asks Gaia for something whole and gives its JSON, or what its refusal means. */
final class Gateway {

    private final Wire wire;
    private final Refusal refusal;

    Gateway(Wire wire, DatasetList datasets) {
        this.wire = wire;
        this.refusal = new Refusal(datasets);
    }

    Refusal refusal() {
        return refusal;
    }

    /** Asks for what changes nothing, and so may be asked for again. */
    CompletableFuture<JsonValue> read(Call call, Operation operation) {
        return wire.read(call).thenCompose(reply -> json(reply, operation));
    }

    /** Asks for a change, once. */
    CompletableFuture<JsonValue> change(Call call, Operation operation) {
        return wire.change(call).thenCompose(reply -> json(reply, operation));
    }

    /** Asks for a change, and where there is nothing at the path of the first call, by the second. */
    CompletableFuture<JsonValue> change(Call call, Call otherwise, Operation operation) {
        return wire.change(call)
                .thenCompose(reply -> elsewhere(reply, operation)
                        ? change(otherwise, operation)
                        : json(reply, operation).toCompletableFuture());
    }

    private static boolean elsewhere(GaiaReply reply, Operation operation) {
        return reply.absent()
                && operation.named(ErrorBody.of(reply.body()).code()).isEmpty();
    }

    private CompletableFuture<JsonValue> json(GaiaReply reply, Operation operation) {
        return refusal.successful(reply, operation).thenApply(GaiaReply::json).toCompletableFuture();
    }
}
