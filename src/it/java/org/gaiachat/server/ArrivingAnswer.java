package org.gaiachat.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An answer that is read while it is still being sent. */
public final class ArrivingAnswer implements AutoCloseable {

    private final Socket socket;
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

    private ArrivingAnswer(Socket socket) {
        this.socket = socket;
    }

    /** Sends a request as it is to a server on this machine. */
    public static ArrivingAnswer to(int port, String request) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return new ArrivingAnswer(socket);
    }

    /**
     * Reads what comes until it holds a text, and gives all that has come.
     *
     * @throws IOException where the answer ends before, or nothing comes for 20 seconds
     */
    public String until(String text) throws IOException {
        byte[] piece = new byte[4_096];
        while (!soFar().contains(text)) {
            int length = socket.getInputStream().read(piece);
            if (length < 0) {
                throw new IOException("It ended without “" + text + "”: " + soFar());
            }
            arrived.write(piece, 0, length);
        }
        return soFar();
    }

    private String soFar() {
        return arrived.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
