package org.gaiachat.emulator;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;

/** Collects an answer until it is whole. */
final class WholeAnswer implements Flow.Subscriber<AnswerPart> {

    private final AnswerWire wire;
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<JsonObject> whole = new CompletableFuture<>();

    private WholeAnswer(Shape shape) {
        wire = new AnswerWire(shape);
    }

    static CompletionStage<JsonObject> of(Flow.Publisher<AnswerPart> answer, Shape shape) {
        var collecting = new WholeAnswer(shape);
        answer.subscribe(collecting);
        return collecting.whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(AnswerPart part) {
        wire.take(part);
        if (part instanceof AnswerPart.Text more) {
            text.append(wire.text(more));
        } else if (part instanceof AnswerPart.Finished end) {
            whole.complete(wire.end(end, AnswerWire.text(text.toString())).build());
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.completeExceptionally(new GaiaException(new UpstreamFault.AnswerCutShort()));
    }
}
