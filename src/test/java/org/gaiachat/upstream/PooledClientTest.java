package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server of plain sockets, which decides about every byte. */
@Timeout(30)
class PooledClientTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final UpstreamThreads threads = new UpstreamThreads("tests", 1);
    private final PooledClient client =
            PooledClient.open(Duration.ofSeconds(5), threads, new ProxyChoice(Map.of(), null));
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private volatile CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        threads.close();
        server.close();
    }

    @Test
    void a_chunk_that_comes_with_the_end_of_its_connection_is_given_before_the_failure() throws Exception {
        client.send(request(), asking(Long.MAX_VALUE));
        try (var line = server.accept()) {
            readHead(line);
            write(line, HEAD + "2\r\nab\r\n2\r\nc");
        }
        assertThat(all()).isEqualTo("abc failed");
    }

    @Test
    void a_chunk_that_comes_with_a_reset_is_given_before_the_failure() throws Exception {
        client.send(request(), asking(Long.MAX_VALUE));
        try (var line = server.accept()) {
            readHead(line);
            line.setSoLinger(true, 0);
            write(line, HEAD + "2\r\nab\r\n");
        }
        assertThat(all()).isEqualTo("ab failed");
    }

    @Test
    void what_nobody_asks_for_is_left_in_the_connection() throws Exception {
        client.send(request(), asking(1));
        try (var line = server.accept()) {
            readHead(line);
            var writing = new CompletableFuture<Void>();
            threads.work().execute(() -> {
                try {
                    write(line, HEAD);
                    for (int i = 0; i < 200_000; i++) {
                        write(line, "3e8\r\n" + "x".repeat(1000) + "\r\n");
                    }
                } catch (IOException cut) {
                    writing.complete(null);
                }
            });
            assertThat(taken()).startsWith("x");
            assertThat(writing).isNotDone();
            TimeUnit.MILLISECONDS.sleep(500);
            subscription.get().request(1);
            int waiting = 0;
            for (String some = taken(); some != null; some = told.poll(200, TimeUnit.MILLISECONDS)) {
                waiting += some.length();
            }
            assertThat(waiting).as("what had come unasked").isBetween(1, 2 * PacedBytes.WINDOW);
            subscription.get().cancel();
            await("the server meets a closed connection").until(writing::isDone);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_body_goes_with_its_length_or_in_chunks() throws Exception {
        client.send(
                HttpRequest.newBuilder(address())
                        .POST(BodyPublishers.ofString("four"))
                        .build(),
                asking(1));
        try (var line = server.accept()) {
            assertThat(readHead(line)).contains("Content-Length: 4").doesNotContain("Upgrade");
            assertThat(new String(line.getInputStream().readNBytes(4), StandardCharsets.UTF_8))
                    .isEqualTo("four");
        }
        client.send(
                HttpRequest.newBuilder(address())
                        .POST(BodyPublishers.fromPublisher(
                                BodyPublishers.ofByteArrays(List.of("on".getBytes(), "ce".getBytes()))))
                        .build(),
                asking(1));
        try (var line = server.accept()) {
            assertThat(readHead(line)).contains("Transfer-Encoding: chunked");
            String sent = new String(line.getInputStream().readNBytes(19), StandardCharsets.UTF_8);
            assertThat(sent.replaceAll("\r\n|[0-9]", "")).isEqualTo("once");
        }
    }

    @Test
    void a_header_that_comes_twice_in_other_letters_is_one() throws Exception {
        var values = new CompletableFuture<List<String>>();
        BodyHandler<Void> reader = asking(1);
        client.send(request(), head -> {
            values.complete(head.headers().allValues("VARY"));
            return reader.apply(head);
        });
        try (var line = server.accept()) {
            readHead(line);
            write(line, "HTTP/1.1 200 OK\r\nVary: a\r\nvary: b\r\nEmpty:\r\nContent-Length: 0\r\n\r\n");
            assertThat(values.get(10, TimeUnit.SECONDS)).containsExactly("a", "b");
            assertThat(taken()).isEqualTo("end");
        }
    }

    @Test
    void cancelling_before_the_head_closes_the_connection() throws Exception {
        var sent = client.send(request(), asking(1));
        try (var line = server.accept()) {
            readHead(line);
            sent.cancel(true);
            awaitClosed(line);
        }
    }

    @Test
    void however_early_or_late_a_request_is_cancelled_its_connection_is_closed() throws Exception {
        var open = new AtomicInteger();
        threads.work().execute(() -> answerAll(open));
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
        await("closed connections").atMost(Duration.ofSeconds(5)).untilAtomic(open, is(0));
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

    /** Begins an answer on each connection that is asked on, and counts those that are open. */
    private void answerAll(AtomicInteger open) {
        try {
            while (true) {
                Socket line = server.accept();
                threads.work().execute(() -> {
                    try {
                        readHead(line);
                    } catch (IOException unused) {
                        return;
                    }
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

    @Test
    void a_server_that_is_not_there_fails_the_request() throws Exception {
        server.close();
        assertThatThrownBy(client.send(request(), asking(1))::join).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void a_closed_client_says_so() {
        client.close();
        assertThatThrownBy(client.send(request(), asking(1))::join).isInstanceOf(RuntimeException.class);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(address()).build();
    }

    /** All that came, and how it ended. */
    private String all() throws InterruptedException {
        var text = new StringBuilder();
        String next = taken();
        while (!List.of("failed", "end").contains(next)) {
            text.append(next);
            next = taken();
        }
        return text + " " + next;
    }

    private static void awaitClosed(Socket line) {
        try {
            assertThat(line.getInputStream().read()).isNegative();
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    private String taken() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    private static void write(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    private static String readHead(Socket line) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = line.getInputStream().read();
            if (next < 0) {
                throw new EOFException();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Asks for so many portions, and tells what comes. */
    private BodyHandler<Void> asking(long portions) {
        return head -> new BodySubscriber<>() {

            @Override
            public CompletionStage<Void> getBody() {
                throw new UnsupportedOperationException("nobody asks for it");
            }

            @Override
            public void onSubscribe(Flow.Subscription given) {
                subscription.complete(given);
                given.request(portions);
            }

            @Override
            public void onNext(List<ByteBuffer> some) {
                some.forEach(one -> told.add(StandardCharsets.UTF_8.decode(one).toString()));
            }

            @Override
            public void onError(Throwable failure) {
                told.add("failed");
            }

            @Override
            public void onComplete() {
                told.add("end");
            }
        };
    }
}
