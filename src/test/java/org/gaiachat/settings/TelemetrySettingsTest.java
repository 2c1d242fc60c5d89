package org.gaiachat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelemetrySettingsTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void without_any_variable_nothing_is_measured() {
        TelemetrySettings settings = read();
        assertThat(settings.isOn()).isFalse();
        assertThat(settings.metrics()).isEqualTo(new MetricsAccess.Nobody());
        assertThat(settings.collector()).isEmpty();
        assertThat(settings.serviceName()).isEqualTo("gaia-chat");
        assertThat(settings.traced()).isEqualTo(1);
        assertThat(settings.interval()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void metrics_are_for_everybody_or_for_who_has_a_token() {
        environment.put("METRICS", "open");
        assertThat(read().metrics()).isEqualTo(new MetricsAccess.Everybody());
        environment.put("METRICS", "prometheus=" + HASH);
        assertThat(read().metrics()).isEqualTo(new MetricsAccess.ByToken(new ApiTokens(Map.of("prometheus", HASH))));
        assertThat(read().isOn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "true", "prometheus=a token whose hash was forgotten"})
    void what_METRICS_was_wrongly_given_is_not_told(String given) {
        environment.put("METRICS", given);
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("METRICS is not allowed as it is.")
                .hasMessageNotContaining("“");
    }

    @Test
    void the_collector_is_named_as_OpenTelemetry_names_it() {
        environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "https://collector.example.org:4318/");
        environment.put("OTEL_EXPORTER_OTLP_HEADERS", "api-key=a%2Cb+c, tenant=one");
        environment.put("OTEL_SERVICE_NAME", "harbour");
        environment.put("OTEL_TRACES_SAMPLER_ARG", "0.25");
        environment.put("OTEL_METRIC_EXPORT_INTERVAL", "5000");
        TelemetrySettings settings = read();
        assertThat(settings.isOn()).isTrue();
        assertThat(settings.collector()).contains(URI.create("https://collector.example.org:4318"));
        assertThat(settings.collectorHeaders().get("api-key").reveal()).isEqualTo("a,b+c");
        assertThat(settings.collectorHeaders().get("tenant").reveal()).isEqualTo("one");
        assertThat(settings.serviceName()).isEqualTo("harbour");
        assertThat(settings.traced()).isEqualTo(0.25);
        assertThat(settings.interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.toString()).doesNotContain("a,b+c");
    }

    @ParameterizedTest
    @CsvSource({
        "OTEL_EXPORTER_OTLP_ENDPOINT, collector:4318",
        "OTEL_EXPORTER_OTLP_ENDPOINT, http://user:password@collector:4318",
        "OTEL_EXPORTER_OTLP_HEADERS, api-key",
        "OTEL_EXPORTER_OTLP_HEADERS, api-key=%zz",
        "OTEL_EXPORTER_OTLP_PROTOCOL, grpc",
        "OTEL_TRACES_SAMPLER_ARG, 2",
        "OTEL_TRACES_SAMPLER_ARG, half",
        "OTEL_METRIC_EXPORT_INTERVAL, 10"
    })
    void a_wrong_value_stops_the_start_and_says_what_is_allowed(String variable, String given) {
        environment.put(variable, given);
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(variable)
                .hasMessageContaining("Allowed: ")
                .hasMessageNotContaining("password");
    }

    private TelemetrySettings read() {
        var defaults = PackagedDefaults.read(getClass().getClassLoader());
        return new TelemetrySettingsReader(
                        ConfigurationValues.layered(name -> null, environment::get, defaults::getProperty))
                .read();
    }
}
