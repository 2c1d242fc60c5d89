package org.gaiachat.gaia.helios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A faulty server's end of a connection. */
public final class Line {

    private final Socket socket;

    Line(Socket socket) {
        this.socket = socket;
    }

    /** A reply in full; further header lines may be given. */
    public void reply(int status, String type, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head(status, type, "Content-Length: " + bytes.length + more(headers));
        raw(bytes);
    }

    /** The head of a stream in chunks. */
    public Line stream() throws IOException {
        head(200, "text/event-stream", "Transfer-Encoding: chunked");
        return this;
    }

    /** One chunk of a stream. */
    public Line chunk(String text) throws IOException {
        return chunk(text.getBytes(StandardCharsets.UTF_8));
    }

    public Line chunk(byte[] bytes) throws IOException {
        var chunk = new ByteArrayOutputStream(bytes.length + 12);
        chunk.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        chunk.writeBytes(bytes);
        chunk.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        raw(chunk.toByteArray());
        return this;
    }

    /** The end of the chunks, as it should be. */
    public void end() throws IOException {
        raw("0\r\n\r\n");
    }

    /** Breaks the connection off, so that the other side meets a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Ends the connection without a word. */
    public void close() throws IOException {
        socket.close();
    }

    /** Says nothing more, and waits until the other side has closed; tells so. */
    public void awaitClosed(CountDownLatch closed) {
        try {
            while (socket.getInputStream().read() >= 0) {
                // nothing more is asked on a connection that streams
            }
        } catch (IOException reset) {
            // closed as well
        }
        closed.countDown();
    }

    public void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    void raw(byte[] bytes) throws IOException {
        // in one call: whoever has read the last of it may have closed the connection before a second one
        socket.getOutputStream().write(bytes);
    }

    private void head(int status, String type, String rest) throws IOException {
        raw("HTTP/1.1 " + status + " Said\r\nContent-Type: " + type + "\r\n" + rest + "\r\n\r\n");
    }

    private static String more(String... headers) {
        return headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers);
    }
}
