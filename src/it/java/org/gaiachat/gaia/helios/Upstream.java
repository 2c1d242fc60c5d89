package org.gaiachat.gaia.helios;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A faulty Gaia for a whole server: what a test lets it say goes over a real socket, and what the server does is told. */
public final class Upstream implements AutoCloseable {

    private static final String TOKEN = "data: {\"responseString\":\"%s\"}\n\n";
    private static final String LAST =
            "data: {\"queryUid\":\"q1\",\"conversationId\":\"c1\",\"finishReason\":\"stop\"}\n\n";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FaultyGaia gaia = new FaultyGaia();
    private final BlockingQueue<Stream> asked = new LinkedBlockingQueue<>();

    /** An upstream whose streams are led by the test. */
    public Upstream() {
        gaia.on("/ask/stream", (call, line) -> {
            // closed after the answer: what reads on until then would swallow the next question on this connection
            line.raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
                    + "Connection: close\r\n\r\n");
            var stream = new Stream(line);
            asked.add(stream);
            stream.line.awaitClosed(stream.closed);
        });
    }

    /** What a server needs to ask it. */
    public Map<String, String> environment() {
        return Map.of("GAIA_BASE_URL", "http://localhost:" + gaia.port() + "/gaia", "GAIA_API_KEY", FaultyGaia.KEY);
    }

    /** The next question's stream, once it was asked. */
    public Stream next() throws InterruptedException {
        return asked.take();
    }

    /** How often a question was asked. */
    public long asks() {
        return gaia.calls("/ask/stream");
    }

    /** Hands on whatever the test does not lead to a Gaia that works: bodies as text in UTF-8. */
    public void handOnTo(URI other) {
        gaia.otherwise((call, line) -> {
            var request = HttpRequest.newBuilder(
                            URI.create(other + call.target().substring("/gaia".length())))
                    .header("apiKey", FaultyGaia.KEY)
                    .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()));
            call.headers().forEach((name, value) -> {
                if (name.equals("content-type") || name.startsWith("x-")) {
                    request.header(name, value);
                }
            });
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            line.reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("application/json"),
                    answer.body());
        });
    }

    /** Answers another path with JSON. */
    public void json(String path, String body) {
        gaia.json(path, body);
    }

    /** Answers questions with a status. */
    public void refuse(int status, String type, String body, String... headers) {
        gaia.on("/ask/stream", (call, line) -> line.reply(status, type, body, headers));
    }

    @Override
    public void close() throws IOException {
        gaia.close();
    }

    /** One answer on its way. */
    public static final class Stream {

        private final Line line;
        private final CountDownLatch closed = new CountDownLatch(1);

        private Stream(Line line) {
            this.line = line;
        }

        /** Sends a token; its text must need no escapes. */
        public Stream token(String text) throws Exception {
            line.chunk(TOKEN.formatted(text));
            return this;
        }

        /** Sends bytes as they are, in one chunk. */
        public Stream bytes(byte[] bytes) throws Exception {
            line.chunk(bytes);
            return this;
        }

        /** Ends the answer as it should end. */
        public void end() throws Exception {
            // in one piece: once it has read the last event, the server may close the connection at any moment
            line.raw(Integer.toHexString(LAST.length()) + "\r\n" + LAST + "\r\n0\r\n\r\n");
        }

        /** Breaks the connection off. */
        public void reset() throws Exception {
            line.reset();
        }

        /** Counts down when the server has closed the connection. */
        public CountDownLatch closed() {
            return closed;
        }
    }
}
