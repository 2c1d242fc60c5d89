package org.gaiachat.session;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A Gaia that knows some keys, answers each with what is theirs, and remembers which of them it has seen. */
final class KeyedGaia implements AutoCloseable {

    private final HttpServer server;
    private final Set<String> keys;
    private final Set<String> keysSeen = ConcurrentHashMap.newKeySet();

    KeyedGaia(Set<String> keys) throws IOException {
        this.keys = keys;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Those it has been asked with since a test last cleared them. */
    Set<String> keysSeen() {
        return keysSeen;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("apiKey");
        String path = exchange.getRequestURI().getPath();
        int status = keys.contains(key) ? 200 : 401;
        String body =
                switch (path) {
                    case "/datasets" -> "{\"datasets\":[{\"name\":\"Harbour of " + name(key) + "\"}]}";
                    case "/ask" ->
                        "{\"responseString\":\"The tide.\",\"queryUid\":\"q\",\"conversationId\":\"c\",\"finishReason\":\"stop\"}";
                    default -> "{}";
                };
        if (status == 200) {
            keysSeen.add(key);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String name(String key) {
        return keys.contains(key) ? key.substring(10, 13) : "nobody";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
