package org.gaiachat.openai;

import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;

/** An answer in a conversation that may be gone by now: then the question is asked alone. */
final class ContinuedAnswer implements Flow.Subscriber<AnswerPart>, Flow.Subscription {

    private final Flow.Subscriber<? super AnswerPart> reader;
    private final Function<Optional<String>, Flow.Publisher<AnswerPart>> asking;
    private final Runnable refused;
    private Flow.Subscription source;
    private long wanted;
    private boolean cancelled;
    private boolean settled;

    private ContinuedAnswer(
            Flow.Subscriber<? super AnswerPart> reader,
            Function<Optional<String>, Flow.Publisher<AnswerPart>> asking,
            Runnable refused) {
        this.reader = reader;
        this.asking = asking;
        this.refused = refused;
    }

    /**
     * The answer; what the engine refuses at once is thrown.
     *
     * @param asking asks in a conversation, or alone
     * @param refused is run where the conversation is still there and the question was not taken
     */
    static Flow.Publisher<AnswerPart> in(
            String conversation, Function<Optional<String>, Flow.Publisher<AnswerPart>> asking, Runnable refused) {
        try {
            var answer = asking.apply(Optional.of(conversation));
            return reader -> answer.subscribe(new ContinuedAnswer(reader, asking, refused));
        } catch (GaiaException atOnce) {
            if (isGone(atOnce)) {
                return asking.apply(Optional.empty());
            }
            refused.run();
            throw atOnce;
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        boolean first;
        long due;
        boolean over;
        synchronized (this) {
            first = source == null;
            source = given;
            due = wanted;
            over = cancelled;
        }
        if (first) {
            reader.onSubscribe(this);
        } else if (over) {
            given.cancel();
        } else if (due > 0) {
            given.request(due);
        }
    }

    @Override
    public void onNext(AnswerPart part) {
        settled = true;
        reader.onNext(part);
    }

    @Override
    public void onError(Throwable failure) {
        if (!settled && isGone(failure)) {
            try {
                settled = true;
                asking.apply(Optional.empty()).subscribe(this);
            } catch (GaiaException atOnce) {
                reader.onError(atOnce);
            }
            return;
        }
        if (!settled) {
            refused.run();
        }
        reader.onError(failure);
    }

    @Override
    public void onComplete() {
        reader.onComplete();
    }

    @Override
    public void request(long n) {
        Flow.Subscription asked;
        synchronized (this) {
            wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
            asked = source;
        }
        asked.request(n);
    }

    @Override
    public void cancel() {
        Flow.Subscription asked;
        synchronized (this) {
            cancelled = true;
            asked = source;
        }
        asked.cancel();
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof GaiaException met && met.fault() instanceof AskedFault.ConversationNotFound;
    }
}
