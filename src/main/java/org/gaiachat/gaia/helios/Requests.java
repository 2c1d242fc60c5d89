package org.gaiachat.gaia.helios;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.settings.SettingsException;

/** Writes requests to Gaia. The key is read for each and goes into its header, nowhere else. */
final class Requests {

    static final String JSON = "application/json";
    static final String EVENTS = "text/event-stream";

    private final HeliosSettings settings;

    Requests(HeliosSettings settings) {
        this.settings = settings;
    }

    HttpRequest get(String path, Map<String, String> query) {
        return request(path, query, JSON).GET().build();
    }

    HttpRequest post(String path, JsonObject body, String accept) {
        return request(path, Map.of(), accept)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** A name as one segment of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path, Map<String, String> query, String accept) {
        var builder = HttpRequest.newBuilder(address(path, query)).header("Accept", accept);
        try {
            builder.header("apiKey", settings.key().key().reveal());
            settings.securityContext().ifPresent(context -> builder.header("X-GAIA-SECURITY-CTX", context.reveal()));
            return builder;
        } catch (SettingsException | IllegalArgumentException unusable) {
            // What is thrown for a header's value quotes it: it must not become a cause.
            throw new GaiaException(new GaiaFault.KeyMissing());
        }
    }

    private URI address(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> segment(entry.getKey()) + "=" + segment(entry.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(settings.baseUrl() + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }
}
