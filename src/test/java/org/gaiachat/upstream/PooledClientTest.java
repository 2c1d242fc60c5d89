package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Requests and what comes back, where a server of plain sockets decides about every byte. */
class PooledClientTest extends PlainServer {

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
    void a_server_that_is_not_there_fails_the_request() throws Exception {
        server.close();
        assertThatThrownBy(client.send(request(), asking(1))::join).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void a_closed_client_says_so() {
        client.close();
        assertThatThrownBy(client.send(request(), asking(1))::join).isInstanceOf(RuntimeException.class);
    }
}
