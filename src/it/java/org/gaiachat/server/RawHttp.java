package org.gaiachat.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP client that sends what it is told, byte by byte: others tidy up paths before they send them.
 *
 * @param port of a server on this machine
 */
public record RawHttp(int port) {

    public static RawHttp to(int port) {
        return new RawHttp(port);
    }

    /** The status, or 0 where nobody answers. */
    public int status(String method, String target) {
        try {
            return send(method, target).status();
        } catch (IOException nobodyThere) {
            return 0;
        }
    }

    /** Sends a request without a body, with header lines such as {@code Accept: text/html}. */
    public Answer send(String method, String target, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            var request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("Connection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return Answer.of(socket.getInputStream().readAllBytes());
        }
    }

    /** Sends these bytes as they are, and gives back everything that comes until the server closes. */
    public String exchange(String bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The same, read as one answer. */
    public Answer answer(String bytes) throws IOException {
        return Answer.of(exchange(bytes).getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * What came back.
     *
     * @param headers by name in any casing; those sent twice are joined by a comma
     */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        static Answer of(byte[] bytes) throws IOException {
            String all = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("No HTTP answer: " + all);
            }
            String[] lines = all.substring(0, end).split("\r\n");
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.merge(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 1).strip(),
                        (first, second) -> first + ", " + second);
            }
            byte[] body = all.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            return new Answer(
                    Integer.parseInt(lines[0].split(" ")[1]),
                    headers,
                    "chunked".equals(headers.get("Transfer-Encoding")) ? unchunked(body) : body);
        }

        /** A header's value, empty where it is absent. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The body as UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        private static byte[] unchunked(byte[] body) {
            String chunks = new String(body, StandardCharsets.ISO_8859_1);
            var whole = new ByteArrayOutputStream();
            int at = 0;
            while (at < chunks.length()) {
                int lineEnd = chunks.indexOf("\r\n", at);
                int length = Integer.parseInt(chunks.substring(at, lineEnd).strip(), 16);
                whole.writeBytes(chunks.substring(lineEnd + 2, lineEnd + 2 + length)
                        .getBytes(StandardCharsets.ISO_8859_1));
                at = lineEnd + 2 + length + 2;
            }
            return whole.toByteArray();
        }
    }
}
