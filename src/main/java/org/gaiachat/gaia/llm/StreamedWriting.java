package org.gaiachat.gaia.llm;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gaiachat.upstream.Connection;
import org.gaiachat.upstream.EndlessEvent;
import org.gaiachat.upstream.EventParser;
import org.gaiachat.upstream.LostConnection;
import org.gaiachat.upstream.SilenceLimit;
import org.gaiachat.upstream.UpstreamClient;
import org.gaiachat.upstream.UpstreamThreads;

/**
 * A text that comes as an event stream. Bytes are read from the connection only while somebody waits for text; the silence
 * limit holds only then.
 */
final class StreamedWriting implements Writing, HttpResponse.BodySubscriber<Void> {

    /** How long the end of the stream may take once the text is complete. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final ModelCircuit.Attempt attempt;
    private final Duration limit;
    private final SilenceLimit silence;
    private final Runnable more;
    private final Consumer<String> failures;
    private final Queue<Written> ready = new ConcurrentLinkedQueue<>();
    private final ChunkReading reading = new ChunkReading(this::came);
    private final EventParser parser = new EventParser(reading::take);
    /** The last word was said, or nobody wants it. */
    private final AtomicBoolean over = new AtomicBoolean();

    private final Connection connection = new Connection();
    private boolean wanted;

    StreamedWriting(
            ModelCircuit.Attempt attempt,
            Duration limit,
            UpstreamThreads threads,
            Runnable more,
            Consumer<String> failures) {
        this.attempt = attempt;
        this.limit = limit;
        this.silence = new SilenceLimit(threads.clock(), threads.work(), this::silent);
        this.more = more;
        this.failures = failures;
    }

    StreamedWriting start(UpstreamClient client, HttpRequest request) {
        silence.expectWithin(limit);
        var sent = client.send(request, this::head);
        connection.sending(sent);
        sent.whenComplete((nothing, failure) -> {
            if (failure != null && !connection.hasBegun()) {
                silence.end();
                miss("it can't be reached: " + LostConnection.reason(failure));
            }
        });
        return this;
    }

    @Override
    public Optional<Written> next() {
        Written one = ready.poll();
        if (one == null) {
            pull();
        }
        return Optional.ofNullable(one);
    }

    @Override
    public void close() {
        over.set(true);
        attempt.givenUp();
        disconnect();
    }

    private HttpResponse.BodySubscriber<Void> head(HttpResponse.ResponseInfo response) {
        connection.begun();
        silence.heard();
        int status = response.statusCode();
        if (Refusal.ofGateway(status)) {
            miss(Refusal.of(status));
        } else {
            attempt.met();
            if (status < 200 || status > 299) {
                fail(Refusal.of(status));
            }
        }
        return this;
    }

    /** There at once: the body is told as it comes. */
    @Override
    public CompletionStage<Void> getBody() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        boolean awaited;
        synchronized (this) {
            connection.open(given);
            awaited = wanted;
        }
        if (over.get()) {
            given.cancel();
        } else if (awaited) {
            read(given);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        if (over.get()) {
            return;
        }
        silence.heard();
        try {
            bytes.forEach(parser::feed);
        } catch (EndlessEvent unlikeText) {
            reading.fail("what came from it can't be read");
        }
        settle();
        synchronized (this) {
            wanted = false; // not before: whoever pulls next must see what was read
        }
        more.run();
    }

    @Override
    public void onComplete() {
        end();
        silence.end();
    }

    /** What was complete before its connection broke is complete. */
    @Override
    public void onError(Throwable failure) {
        end();
        silence.end();
    }

    private void end() {
        if (!over.get()) {
            parser.end();
            reading.end();
            settle();
            more.run();
        }
    }

    private void silent() {
        if (over.get()) {
            disconnect(); // the text is complete, its connection is not
        } else if (reading.endSeen()) {
            end();
            disconnect();
        } else if (connection.hasBegun()) {
            fail("it said nothing for " + Math.max(1, limit.toSeconds()) + " seconds");
        } else {
            miss("it said nothing for " + Math.max(1, limit.toSeconds()) + " seconds");
        }
    }

    private void pull() {
        Optional<Flow.Subscription> open;
        synchronized (this) {
            if (wanted || over.get()) {
                return;
            }
            wanted = true;
            open = connection.bytes();
        }
        open.ifPresent(this::read);
    }

    private void read(Flow.Subscription open) {
        silence.expectWithin(reading.endSeen() ? GRACE : limit);
        open.request(1);
    }

    /** Where the last word was given, the connection is left to come to its end, for the next question. */
    private void settle() {
        if (reading.isOver() && over.compareAndSet(false, true)) {
            silence.expectWithin(GRACE);
            connection.bytes().ifPresent(open -> open.request(Long.MAX_VALUE));
        }
    }

    private void came(Written one) {
        if (one instanceof Written.Failed failed) {
            failures.accept(failed.why());
        }
        ready.add(one);
    }

    private void miss(String why) {
        attempt.missed(why);
        fail(why);
    }

    private void fail(String why) {
        if (over.compareAndSet(false, true)) {
            reading.fail(why);
            disconnect();
            more.run();
        }
    }

    private void disconnect() {
        silence.end();
        connection.cut();
    }
}
