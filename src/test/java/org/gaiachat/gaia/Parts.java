package org.gaiachat.gaia;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;

/** A subscriber that keeps what it is given and asks for parts when a test says so. */
public final class Parts implements Flow.Subscriber<AnswerPart> {

    private final List<AnswerPart> received = new CopyOnWriteArrayList<>();
    private volatile Flow.Subscription subscription;
    private volatile Throwable error;
    private volatile boolean complete;

    /** Subscribes without asking for anything. */
    public static Parts waiting(Flow.Publisher<AnswerPart> answer) {
        Parts parts = new Parts();
        answer.subscribe(parts);
        return parts;
    }

    /** Takes the whole answer and waits for its end. */
    public static Parts all(Flow.Publisher<AnswerPart> answer) {
        Parts parts = waiting(answer);
        parts.request(Long.MAX_VALUE);
        return parts.awaitEnd();
    }

    public void request(long n) {
        subscription.request(n);
    }

    /** What the engine gave to ask by. */
    public Flow.Subscription subscription() {
        return subscription;
    }

    public void cancel() {
        subscription.cancel();
    }

    public Parts awaitCount(int count) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> received.size() >= count || ended());
        return this;
    }

    public Parts awaitEnd() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(this::ended);
        return this;
    }

    public List<AnswerPart> received() {
        return List.copyOf(received);
    }

    public boolean ended() {
        return complete || error != null;
    }

    public boolean complete() {
        return complete;
    }

    public Throwable error() {
        return error;
    }

    /** The answer's text so far. */
    public String text() {
        return received.stream()
                .filter(AnswerPart.Text.class::isInstance)
                .map(part -> ((AnswerPart.Text) part).text())
                .collect(Collectors.joining());
    }

    /** The sources as last given. */
    public List<Source> sources() {
        return received.stream()
                .filter(AnswerPart.Sources.class::isInstance)
                .map(part -> ((AnswerPart.Sources) part).sources())
                .reduce(List.of(), (before, after) -> after);
    }

    public AnswerPart.Finished finished() {
        return (AnswerPart.Finished) received.get(received.size() - 1);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
    }

    @Override
    public void onNext(AnswerPart part) {
        received.add(part);
    }

    @Override
    public void onError(Throwable error) {
        this.error = error;
    }

    @Override
    public void onComplete() {
        complete = true;
    }
}
