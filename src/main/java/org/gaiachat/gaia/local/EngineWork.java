package org.gaiachat.gaia.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;

/**
 * Does on the engine's threads what was asked of it.
 *
 * @param executor the threads
 */
record EngineWork(Executor executor) {

    /** The work's result, or its failure as a {@link GaiaException}. */
    <T> CompletionStage<T> later(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            executor.execute(() -> complete(result, work));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new GaiaException(new AskedFault.EngineFailed(), e));
        }
        return result;
    }

    /** The same for work without a result. */
    CompletionStage<Void> later(Runnable work) {
        return later(() -> {
            work.run();
            return null;
        });
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (GaiaException e) {
            result.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            // Whoever waits is told, whatever it is: else they would wait for ever.
            result.completeExceptionally(new GaiaException(new AskedFault.EngineFailed(), e));
        }
    }
}
