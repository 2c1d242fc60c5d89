package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A request that is cancelled leaves no connection behind. */
class CancelledRequestsTest extends PlainServer {

    @Test
    void cancelling_before_the_head_closes_the_connection() throws Exception {
        var sent = client.send(request(), asking(1));
        try (var line = server.accept()) {
            readHead(line);
            sent.cancel(true);
            awaitClosed(line);
            assertThat(sent).isCancelled();
        }
    }

    @Test
    void however_early_or_late_a_request_is_cancelled_its_connection_is_closed() throws Exception {
        var asked = new AtomicInteger();
        var open = new AtomicInteger();
        threads.work().execute(() -> answerAll(asked, open));
        for (int i = 0; i < 200; i++) {
            var left = new AtomicBoolean();
            BodyHandler<Void> reader = asking(1);
            var sent = client.send(request(), head -> new Leaving(reader.apply(head), left));
            TimeUnit.MICROSECONDS.sleep(i * 10);
            left.set(true);
            sent.cancel(true);
            if (subscription.isDone()) {
                subscription.get().cancel();
                subscription = new CompletableFuture<>();
            }
        }
        await("closed connections").atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(open)
                .hasValue(0));
        assertThat(asked).as("requests that came before they were cancelled").hasPositiveValue();
    }

    /** Cancels at the first moment at which it can, where its reader has left before. */
    private record Leaving(BodySubscriber<Void> reader, AtomicBoolean left) implements BodySubscriber<Void> {

        @Override
        public CompletionStage<Void> getBody() {
            return reader.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            if (left.get()) {
                given.cancel();
            } else {
                reader.onSubscribe(given);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> some) {
            reader.onNext(some);
        }

        @Override
        public void onError(Throwable failure) {
            reader.onError(failure);
        }

        @Override
        public void onComplete() {
            reader.onComplete();
        }
    }

    /** Begins an answer on each connection that is asked on, and counts all of those and those that are open. */
    private void answerAll(AtomicInteger asked, AtomicInteger open) {
        try {
            while (true) {
                Socket line = server.accept();
                threads.work().execute(() -> {
                    try {
                        readHead(line);
                    } catch (IOException unused) {
                        return;
                    }
                    asked.incrementAndGet();
                    open.incrementAndGet();
                    try (line) {
                        write(line, HEAD + "2\r\nab\r\n");
                        awaitClosed(line);
                    } catch (IOException closed) {
                        // by whoever asked
                    } finally {
                        open.decrementAndGet();
                    }
                });
            }
        } catch (IOException end) {
            // of the test
        }
    }
}
