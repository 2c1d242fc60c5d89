package org.gaiachat.emulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * A client of Gaia's in the way of the tutorial's SDK: the same headers with every request, whether it has a body or not,
 * JSON expected of every success but 204.
 *
 * @param base what {@code GAIA_BASE_URL} says
 */
record WireClient(URI base) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A reply: its status and its JSON, an empty object for 204. */
    record Reply(int status, JsonValue json, String text) {

        JsonObject object() {
            return json.asJsonObject();
        }
    }

    Reply get(String path) {
        return of(send("GET", path, "", Map.of()));
    }

    Reply delete(String path) {
        return of(send("DELETE", path, "", Map.of()));
    }

    Reply post(String path, JsonObject body) {
        return of(send("POST", path, body.toString(), Map.of()));
    }

    Reply post(String path) {
        return of(send("POST", path, "", Map.of()));
    }

    Reply put(String path, JsonObject body) {
        return of(send("PUT", path, body.toString(), Map.of()));
    }

    Reply file(String path, String content, Map<String, String> headers) {
        return of(send("POST", path, content, headers));
    }

    /** The lines of an event stream, as they came. */
    String stream(String path, JsonObject body) {
        return send("POST", path, body.toString(), Map.of("Accept", "text/event-stream"))
                .body();
    }

    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("apiKey", "any-key")
                .header("Content-Type", headers.getOrDefault("Content-Type", "application/json"))
                .header("Accept", headers.getOrDefault("Accept", "application/json"))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach((name, value) -> {
            if (name.startsWith("X-")) {
                request.header(name, value);
            }
        });
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply of(HttpResponse<String> reply) {
        if (reply.statusCode() == 204) {
            return new Reply(204, JsonValue.EMPTY_JSON_OBJECT, reply.body());
        }
        try (var reader = Json.createReader(new StringReader(reply.body()))) {
            return new Reply(reply.statusCode(), reader.readValue(), reply.body());
        }
    }
}
