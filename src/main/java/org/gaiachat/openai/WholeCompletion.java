package org.gaiachat.openai;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;

/** Collects an answer until it is whole. */
final class WholeCompletion implements Flow.Subscriber<AnswerPart> {

    private final Completion completion;
    private final CompletableFuture<String> whole = new CompletableFuture<>();

    private WholeCompletion(Completion completion) {
        this.completion = completion;
    }

    static CompletionStage<String> of(Flow.Publisher<AnswerPart> answer, Completion completion) {
        var collecting = new WholeCompletion(completion);
        answer.subscribe(collecting);
        return collecting.whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(AnswerPart part) {
        completion.take(part);
        if (part instanceof AnswerPart.Finished) {
            whole.complete(completion.whole().toString());
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
