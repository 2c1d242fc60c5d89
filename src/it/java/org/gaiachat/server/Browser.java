package org.gaiachat.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One event stream, read from its socket line by line, or not read at all. */
public final class Browser implements AutoCloseable {

    /** What it is known by: all of them are one browser, unless a test says otherwise. */
    public static final String COOKIE = "Cookie: gaia-visitor=" + "one-browser".repeat(4).substring(0, 43);

    private final Socket socket;
    private final InputStream in;
    private int left;
    private final List<String> head = new ArrayList<>();

    private Browser(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream(), 1024);
    }

    /** Asks, or reads again: sends a request with a body of JSON, or none. */
    public static Browser open(int port, String request, String body, String... headers) throws IOException {
        return open(port, request, body, 0, headers);
    }

    /** The same with a receive buffer of a given size: a small one is soon full. */
    public static Browser open(int port, String request, String body, int buffer, String... headers)
            throws IOException {
        var socket = new Socket();
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(60_000);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder(request + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/event-stream\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Cookie:"))) {
            text.append(COOKIE).append("\r\n");
        }
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        if (bytes.length > 0) {
            text.append("Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n");
        }
        socket.getOutputStream().write((text + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
        return new Browser(socket);
    }

    /** The status line and the headers. */
    public List<String> head() throws IOException {
        if (head.isEmpty()) {
            for (String line = plainLine(); !line.isEmpty(); line = plainLine()) {
                head.add(line);
            }
        }
        return head;
    }

    /** Reads on until a line of the stream has this in it; gives what was read. */
    public List<String> readUntil(String text) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = streamLine(); line != null; line = streamLine()) {
            lines.add(line);
            if (line.contains(text)) {
                return lines;
            }
        }
        throw new IOException("The stream ended before “" + text + "”: " + head + lines);
    }

    /** Reads on until the server has ended the stream or cut the connection. */
    public List<String> readToEnd() throws IOException {
        var lines = new ArrayList<String>();
        try {
            for (String line = streamLine(); line != null; line = streamLine()) {
                lines.add(line);
            }
        } catch (SocketException cut) {
            // as a browser meets it
        }
        return lines;
    }

    /** A line of the stream, whatever chunks it comes in; null at its end. */
    private String streamLine() throws IOException {
        head();
        var line = new ByteArrayOutputStream();
        for (int b = streamByte(); b != '\n'; b = streamByte()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private int streamByte() throws IOException {
        if (left == 0) {
            String size = plainLine();
            left = Integer.parseInt(size.isEmpty() ? plainLine() : size, 16);
            if (left == 0) {
                return -1;
            }
        }
        left--;
        return in.read();
    }

    private String plainLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new SocketException("The connection was cut");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
