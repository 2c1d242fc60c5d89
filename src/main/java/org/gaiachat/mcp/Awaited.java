package org.gaiachat.mcp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Publishes the one thing that a stage comes to; who loses interest in it cancels the stage. */
record Awaited<T>(CompletionStage<T> stage) implements Flow.Publisher<T> {

    @Override
    public void subscribe(Flow.Subscriber<? super T> reader) {
        CompletableFuture<T> awaited = stage.toCompletableFuture();
        reader.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // it comes when it is there
            }

            @Override
            public void cancel() {
                awaited.cancel(true);
            }
        });
        awaited.whenComplete((value, failure) -> {
            if (failure == null) {
                reader.onNext(value);
                reader.onComplete();
            } else {
                reader.onError(failure);
            }
        });
    }
}
