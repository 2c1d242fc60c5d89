package org.gaiachat.gaia.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;

/** Notes when an answer's first words come. */
final class FirstText implements Flow.Subscriber<AnswerPart> {

    final CountDownLatch finished = new CountDownLatch(1);
    volatile long at;
    volatile boolean answered;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(AnswerPart part) {
        if (at == 0 && part instanceof AnswerPart.Text) {
            at = System.nanoTime();
        }
        if (part instanceof AnswerPart.Finished last) {
            answered = last.reason() == FinishReason.ANSWERED;
        }
    }

    @Override
    public void onError(Throwable e) {
        throw new IllegalStateException(e);
    }

    @Override
    public void onComplete() {
        finished.countDown();
    }
}
