package org.gaiachat.session;

import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;

/** An answer whose conversation is told under the id that its visitor may know. */
record SealedAnswer(Flow.Publisher<AnswerPart> answer, VisitorSeal seal) implements Flow.Publisher<AnswerPart> {

    @Override
    public void subscribe(Flow.Subscriber<? super AnswerPart> reader) {
        answer.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                // as it is: what it tells of the engine's signs of life must not be hidden
                reader.onSubscribe(subscription);
            }

            @Override
            public void onNext(AnswerPart part) {
                reader.onNext(part instanceof AnswerPart.Finished end ? sealed(end) : part);
            }

            @Override
            public void onError(Throwable failure) {
                reader.onError(failure);
            }

            @Override
            public void onComplete() {
                reader.onComplete();
            }
        });
    }

    private AnswerPart sealed(AnswerPart.Finished end) {
        return new AnswerPart.Finished(
                end.queryUid(), seal.conversation(end.conversationId()), end.conversationName(), end.reason());
    }
}
