package org.gaiachat.telemetry;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Hands the body of a reply on, on behalf of whoever called, and knows when it has ended. */
final class ObservedReply implements BodySubscriber<Void> {

    private final BodySubscriber<Void> reader;
    private final ObservedCall call;

    ObservedReply(BodySubscriber<Void> reader, ObservedCall call) {
        this.reader = reader;
        this.call = call;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return reader.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        call.forCaller(() -> reader.onSubscribe(new Pulled(given, call)));
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        call.forCaller(() -> reader.onNext(more));
    }

    @Override
    public void onError(Throwable failure) {
        call.failed(failure);
        call.forCaller(() -> reader.onError(failure));
    }

    @Override
    public void onComplete() {
        call.ended();
        call.forCaller(reader::onComplete);
    }

    private record Pulled(Flow.Subscription connection, ObservedCall call) implements Flow.Subscription {

        @Override
        public void request(long n) {
            connection.request(n);
        }

        @Override
        public void cancel() {
            call.givenUp();
            connection.cancel();
        }
    }
}
