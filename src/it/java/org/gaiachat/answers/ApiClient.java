package org.gaiachat.answers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaiachat.server.EventStream;
import org.gaiachat.server.EventStream.Event;

/**
 * A client that speaks our API as one visitor, and reads what it answers.
 *
 * @param context where the application is
 */
record ApiClient(URI context) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    HttpResponse<Stream<String>> ask(String body, String accept) throws IOException, InterruptedException {
        return send(request("api/answers", accept).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<Stream<String>> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path, "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<Stream<String>> get(String path) throws IOException, InterruptedException {
        return send(request(path, "application/json"));
    }

    HttpResponse<Stream<String>> delete(String path) throws IOException, InterruptedException {
        return send(request(path, "application/json").DELETE());
    }

    HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", accept);
    }

    HttpResponse<Stream<String>> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request, BodyHandlers.ofLines());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reader)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), reader);
    }

    URI uri(String path) {
        return context.resolve(path);
    }

    /** All but the time. */
    static Map<String, List<String>> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    static List<Event> stream(HttpResponse<Stream<String>> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return EventStream.read(answer.body());
    }

    static String text(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("token"))
                .map(event -> object(event.data()).getString("text"))
                .collect(Collectors.joining());
    }

    static JsonObject json(HttpResponse<Stream<String>> answer) {
        return object(answer.body().collect(Collectors.joining("\n")));
    }

    static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
