package org.gaiachat.gaia.helios;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Parts;

/** Finds the fault of what failed. */
final class Faults {

    private Faults() {}

    static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    static GaiaException failure(CompletionStage<?> stage) {
        try {
            throw new AssertionError("Did not fail but gave " + get(stage));
        } catch (CompletionException e) {
            return (GaiaException) e.getCause();
        }
    }

    static GaiaFault of(CompletionStage<?> stage) {
        return failure(stage).fault();
    }

    static GaiaFault of(Parts answer) {
        return ((GaiaException) answer.error()).fault();
    }
}
