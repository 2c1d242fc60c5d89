package org.gaiachat.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what concerns telemetry: {@code METRICS}, and OpenTelemetry's own names where it has one. */
record TelemetrySettingsReader(ConfigurationValues values) {

    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 3_600_000;

    TelemetrySettings read() {
        var numbers = new NumberSettings(values);
        requireHttp();
        return new TelemetrySettings(
                metrics(),
                values.value("otel.exporter.otlp.endpoint").map(TelemetrySettingsReader::collector),
                headers(),
                values.value("otel.service.name").map(String::strip).orElse("gaia-chat"),
                share(),
                numbers.millis("otel.metric.export.interval", SHORTEST_MILLIS, LONGEST_MILLIS));
    }

    private MetricsAccess metrics() {
        String given = values.value("metrics").map(String::strip).orElse("off");
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "off" -> new MetricsAccess.Nobody();
            case "open" -> new MetricsAccess.Everybody();
            default ->
                new MetricsAccess.ByToken(ApiTokensReader.tokens(
                        given,
                        () -> new SettingsException(
                                "METRICS is not allowed as it is. Allowed: off; open, for whoever reaches the port; or"
                                        + " name=hash of each program that reads /metrics with a token, separated by commas,"
                                        + " each name once; the hash is what `printf %s TOKEN | sha256sum` prints.")));
        };
    }

    private static URI collector(String given) {
        try {
            URI url = URI.create(given.strip().replaceFirst("/+$", ""));
            boolean usable = ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null;
            if (usable) {
                return url;
            }
        } catch (IllegalArgumentException notAUrl) {
            // told below
        }
        // what was given is not told: a user's password may be in it
        throw new SettingsException("OTEL_EXPORTER_OTLP_ENDPOINT is not allowed as it is. Allowed: an http or https URL"
                + " without user, query or fragment, to which /v1/traces and /v1/metrics are added, such as"
                + " http://collector:4318.");
    }

    /** As OpenTelemetry has them: {@code name=value}, separated by commas, the values percent-encoded. */
    private Map<String, Secret> headers() {
        Map<String, Secret> headers = new HashMap<>();
        for (String given :
                values.value("otel.exporter.otlp.headers").orElse("").split(",")) {
            if (!given.isBlank()) {
                int equals = given.indexOf('=');
                String name = given.substring(0, Math.max(0, equals)).strip();
                if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                    throw noHeader();
                }
                headers.put(name, new Secret(decoded(given.substring(equals + 1).strip())));
            }
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            // a plus sign is a plus sign here
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw noHeader();
        }
    }

    /** What was given is not told: it is there to carry keys. */
    private static SettingsException noHeader() {
        return new SettingsException("OTEL_EXPORTER_OTLP_HEADERS has an entry that is not allowed. Allowed: name=value,"
                + " several separated by commas, the values percent-encoded.");
    }

    private double share() {
        String given =
                values.value("otel.traces.sampler.arg").map(String::strip).orElse("1");
        try {
            double share = Double.parseDouble(given);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with what was given
        }
        throw SettingsReader.wrong("otel.traces.sampler.arg", given, "a number from 0 to 1, such as 0.1");
    }

    /** gRPC would need a client of its own. */
    private void requireHttp() {
        Optional<String> given = values.value("otel.exporter.otlp.protocol").map(String::strip);
        if (given.isPresent() && !given.get().equals("http/protobuf")) {
            throw SettingsReader.wrong("otel.exporter.otlp.protocol", given.get(), "http/protobuf");
        }
    }
}
