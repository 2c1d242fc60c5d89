package org.gaiachat.gaia.helios;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy with real sockets that tunnels for who knows its password, or answers what a test says in place of that. */
final class FaultyProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0);
    private final String login;
    private final String refusal;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    private FaultyProxy(String login, String refusal) throws IOException {
        this.login = login;
        this.refusal = refusal;
        daemon(() -> {
            while (true) {
                Socket client = server.accept();
                daemon(() -> serve(client));
            }
        });
    }

    static FaultyProxy open() throws IOException {
        return new FaultyProxy("", "");
    }

    /** Tunnels for who sends this header. */
    static FaultyProxy wanting(String login) throws IOException {
        return new FaultyProxy(
                login, "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 4\r\n\r\nwho?");
    }

    static FaultyProxy refusing(int status) throws IOException {
        return new FaultyProxy(
                "nobody knows it",
                "HTTP/1.1 " + status + " No\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>");
    }

    String address(String userInfo) {
        return "http://" + userInfo + "127.0.0.1:" + server.getLocalPort();
    }

    /** What was asked of it, before any tunnel. */
    List<String> heads() {
        return heads;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve(Socket client) throws Exception {
        try (client) {
            String head = head(client);
            while (!head.contains(login)) {
                client.getOutputStream().write(refusal.getBytes());
                head = head(client);
            }
            String[] asked = head.split("[: ]");
            var server = new Socket("localhost", Integer.parseInt(asked[2]));
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
            daemon(() -> client.getInputStream().transferTo(server.getOutputStream()));
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private String head(Socket client) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = client.getInputStream().read();
            if (next < 0) {
                throw new IOException("gone");
            }
            head.append((char) next);
        }
        heads.add(head.toString());
        return head.toString();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void daemon(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception closed) {
                // by the test, or by who asked
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
