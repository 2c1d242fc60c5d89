package org.gaiachat.gaia.helios;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.UpstreamFault;
import org.gaiachat.settings.ApiKeySource;
import org.gaiachat.settings.SettingsException;

/** Writes requests to Gaia. The key is read for each and goes into its header, nowhere else. */
final class Requests {

    static final String JSON = "application/json";
    static final String EVENTS = "text/event-stream";
    static final String ANYTHING = "application/json, */*;q=0.8";

    private final HeliosSettings settings;

    Requests(HeliosSettings settings) {
        this.settings = settings;
    }

    Requests with(ApiKeySource key) {
        return new Requests(new HeliosSettings(
                settings.baseUrl(), key, settings.securityContext(), settings.verifyTls(), settings.silence()));
    }

    HttpRequest of(Call call, String accept) {
        var request = request(call.path(), call.query(), accept);
        if (!call.method().equals("GET")) {
            request.header("Content-Type", JSON);
        }
        return request.method(call.method(), body(call)).build();
    }

    /** A file as it is; the body may know its length. */
    HttpRequest file(String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        var request = request(path, Map.of(), JSON).header("Content-Type", "application/octet-stream");
        headers.forEach(request::header);
        return request.POST(body).build();
    }

    /** A link that Gaia gave; the key goes with it to Gaia's own host only. */
    HttpRequest link(URI link) {
        return isGaias(link)
                ? keyed(HttpRequest.newBuilder(link)).build()
                : HttpRequest.newBuilder(link).build();
    }

    /** Whether Gaia's own host is asked there. */
    boolean isGaias(URI address) {
        URI base = settings.baseUrl();
        return base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getAuthority().equalsIgnoreCase(address.getAuthority());
    }

    /** A link as Gaia writes it, which may lack its host; only what is of the web is one. */
    Optional<URI> absolute(String link) {
        try {
            return DocumentFields.link(settings.baseUrl().resolve(link).toString());
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }

    /** A name as one segment of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static HttpRequest.BodyPublisher body(Call call) {
        return call.body()
                .map(json -> HttpRequest.BodyPublishers.ofString(json.toString()))
                .orElseGet(HttpRequest.BodyPublishers::noBody);
    }

    private HttpRequest.Builder request(String path, Map<String, String> query, String accept) {
        return keyed(HttpRequest.newBuilder(address(path, query)).header("Accept", accept));
    }

    private HttpRequest.Builder keyed(HttpRequest.Builder builder) {
        try {
            builder.header("apiKey", settings.key().key().reveal());
            settings.securityContext().ifPresent(context -> builder.header("X-GAIA-SECURITY-CTX", context.reveal()));
            return builder;
        } catch (SettingsException | IllegalArgumentException unusable) {
            // What is thrown for a header's value quotes it: it must not become a cause.
            throw new GaiaException(new UpstreamFault.KeyMissing());
        }
    }

    private URI address(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> segment(entry.getKey()) + "=" + segment(entry.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(settings.baseUrl() + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }
}
