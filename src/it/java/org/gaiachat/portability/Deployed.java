package org.gaiachat.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.server.Browser;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.RawHttp.Answer;

/**
 * The application as it is deployed: asked with paths of its own, whatever its context root is.
 *
 * @param loaders of this deployment and those that take its place
 */
record Deployed(BootedServer server, String root, Loaders loaders) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final String PAGE = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    static final String PROBLEM = "application/problem+json";

    /** The path before each path: nothing, or the context root. */
    String base() {
        return BootedServer.base(root);
    }

    RawHttp http() {
        return RawHttp.to(server.port());
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, headers);
    }

    /** Sends a request of one and the same visitor, as {@link Browser} does. */
    Answer send(String method, String path, String... headers) throws IOException {
        var all = Stream.concat(Stream.of(headers), Stream.of(Browser.COOKIE)).toArray(String[]::new);
        return http().send(method, base() + path, all);
    }

    /** Sends a body of JSON, or of text as a file. */
    Answer sendBody(String method, String path, String type, String body, String... headers) throws IOException {
        var head = new StringBuilder(method + " " + base() + path + " HTTP/1.1\r\nHost: localhost:" + server.port()
                + "\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n"
                + Browser.COOKIE + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return http().answer(head + "\r\n" + body);
    }

    JsonObject json(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        try (var reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readObject();
        }
    }

    /** Asks, or reads again, as an event stream. */
    Browser stream(String method, String path, String body, String... headers) throws IOException {
        return Browser.open(server.port(), method + " " + base() + path, body, headers);
    }

    /** Leaves the test as not applicable where the server can't meet the case, with the reason. */
    void needs(Case which) {
        Optional<String> reason = server.kind().cannot(which);
        assumeTrue(reason.isEmpty(), () -> which.about() + ": " + reason.orElseThrow());
    }

    /** Leaves the test as not applicable at the server's root. */
    void needsContextRoot() {
        assumeTrue(!root.equals("/"), "S-34, the missing slash: only under a context root");
    }

    Answer post(String path, String json) throws IOException {
        return sendBody("POST", path, "application/json", json, "Accept: application/json");
    }

    /** What the server itself says of the application's health; not applicable where it says nothing. */
    String microProfileHealth() throws IOException, InterruptedException {
        Optional<String> address = server.kind().health(server.place());
        assumeTrue(address.isPresent(), "S-09, MicroProfile Health: the server has none");
        var request = HttpRequest.newBuilder(URI.create(address.orElseThrow())).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
