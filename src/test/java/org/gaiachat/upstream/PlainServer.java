package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Gives each test a client, and a server of plain sockets whose every byte the test decides about. */
@Timeout(30)
abstract class PlainServer {

    static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    final UpstreamThreads threads = new UpstreamThreads("tests", 1);
    final PooledClient client = PooledClient.open(Duration.ofSeconds(5), threads, new ProxyChoice(Map.of(), null));
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    volatile CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    ServerSocket server;

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

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    HttpRequest request() {
        return HttpRequest.newBuilder(address()).build();
    }

    /** All that came, and how it ended. */
    String all() throws InterruptedException {
        var text = new StringBuilder();
        String next = taken();
        while (!List.of("failed", "end").contains(next)) {
            text.append(next);
            next = taken();
        }
        return text + " " + next;
    }

    static void awaitClosed(Socket line) {
        try {
            assertThat(line.getInputStream().read()).isNegative();
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    String taken() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    static void write(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    static String readHead(Socket line) throws IOException {
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
    BodyHandler<Void> asking(long portions) {
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
