package org.gaiachat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void without_any_variable_the_defaults_hold_and_the_embedded_engine_answers() {
        Settings settings = read();
        assertThat(settings.apiKey()).isEmpty();
        assertThat(settings.gaiaBaseUrl()).isEqualTo(URI.create("https://helios.cohesity.com/v2/mcm/gaia"));
        assertThat(settings.verifyTls()).isTrue();
        assertThat(settings.corsOrigins()).isEmpty();
        assertThat(settings.frameAncestors()).isEqualTo("'self'");
        assertThat(settings.requestTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.visitors().sessionIdle()).isEqualTo(Duration.ofMinutes(60));
        assertThat(settings.asksPerMinute()).isEqualTo(30);
        assertThat(settings.localDataDirectory()).isAbsolute();
    }

    @Test
    void the_emulator_is_on_where_there_is_no_key_unless_it_is_said_otherwise() {
        assertThat(read().emulator()).isTrue();
        environment.put("GAIA_EMULATOR", "off");
        assertThat(read().emulator()).isFalse();
        environment.put("GAIA_API_KEY", "canary-1");
        environment.put("GAIA_EMULATOR", "Auto");
        assertThat(read().emulator()).isFalse();
        environment.put("GAIA_EMULATOR", "on");
        assertThat(read().emulator()).isTrue();
        environment.put("GAIA_EMULATOR", "true");
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessage("GAIA_EMULATOR is “true”. Allowed: auto, on or off; auto is on where there is no API key.");
    }

    @Test
    void a_blank_variable_leaves_the_default() {
        Settings defaults = read();
        var packaged = PackagedDefaults.read(getClass().getClassLoader());
        assertThat(packaged).isNotEmpty();
        packaged.stringPropertyNames().forEach(name -> environment.put(ConfigurationValues.variable(name), " "));
        assertThat(read()).isEqualTo(defaults);
    }

    @Test
    void a_blank_value_is_passed_over_for_that_of_the_next_place() {
        var values = ConfigurationValues.layered(
                Map.of("a.b", "")::get, Map.of("A_B", " ", "C_D", "")::get, Map.of("a.b", "default")::get);
        assertThat(values.value("a.b")).contains("default");
        assertThat(values.value("c.d")).isEmpty();
    }

    @Test
    void a_blank_variable_is_as_good_as_none() {
        environment.put("GAIA_API_KEY", "  ");
        environment.put("ALLOW_CORS_ORIGIN", "");
        assertThat(read().apiKey()).isEmpty();
        assertThat(read().corsOrigins()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"your-key", "YOUR_API_KEY", "<your key>", "changeme", "xxxx", "...", "${GAIA_API_KEY}", "api-key"
            })
    void a_placeholder_key_is_refused_with_the_way_to_a_real_one(String placeholder) {
        environment.put("GAIA_API_KEY", placeholder);
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("GAIA_API_KEY holds a placeholder")
                .hasMessageContaining("API Keys");
    }

    @Test
    void a_key_with_a_line_break_is_refused_without_showing_it() {
        environment.put("GAIA_API_KEY", "canary-1\ncanary-2");
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("GAIA_API_KEY")
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_key_is_told_only_when_asked_for_by_name() {
        environment.put("GAIA_API_KEY", " canary-key-1 ");
        environment.put("GAIA_SECURITY_CTX", "canary-context");
        Settings settings = read();
        assertThat(settings.apiKey().orElseThrow().key().reveal()).isEqualTo("canary-key-1");
        assertThat(settings.toString()).doesNotContain("canary");
    }

    @Test
    void a_key_in_a_file_is_read_anew_when_the_file_changes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "first\n");
        environment.put("GAIA_API_KEY_FILE", file.toString());
        ApiKeySource source = read().apiKey().orElseThrow();
        assertThat(source.key().reveal()).isEqualTo("first");
        Files.writeString(file, "second\n");
        assertThat(source.key().reveal()).isEqualTo("second");
    }

    @Test
    void a_key_file_that_is_missing_stops_the_start() {
        environment.put("GAIA_API_KEY_FILE", "/nowhere/key");
        assertThatThrownBy(this::read).hasMessageContaining("GAIA_API_KEY_FILE is “/nowhere/key”");
    }

    @Test
    void a_key_given_twice_stops_the_start() {
        environment.put("GAIA_API_KEY", "k1");
        environment.put("GAIA_API_KEY_FILE", "/run/secrets/gaia");
        assertThatThrownBy(this::read).hasMessageContaining("Keep one of them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GAIA_BASE_URL           | helios.cohesity.com       | an http or https URL",
                "GAIA_BASE_URL           | ftp://x/y                 | an http or https URL",
                "GAIA_BASE_URL           | https://u:p@host/gaia     | without user",
                "GAIA_VERIFY_SSL         | nope                      | true or false",
                "ALLOW_CORS_ORIGIN       | *                         | exact origins",
                "ALLOW_CORS_ORIGIN       | null                      | exact origins",
                "ALLOW_CORS_ORIGIN       | https://a.example/path    | exact origins",
                "ALLOW_CORS_ORIGIN       | https://a.example:443     | without the ports 80",
                "ALLOW_CORS_ORIGIN       | https://a.example:99999   | exact origins",
                "ALLOW_CORS_ORIGIN       | https://*.example         | exact origins",
                "ALLOW_CORS_ORIGIN       | HTTPS://A.example         | exact origins",
                "FRAME_ANCESTORS         | *                         | self, none, or sites",
                "FRAME_ANCESTORS         | https://a.example;x       | self, none, or sites",
                "FRAME_ANCESTORS         | none https://a.example    | none alone",
                "REQUEST_TIMEOUT_SECONDS | 0                         | from 1 to 3600",
                "REQUEST_TIMEOUT_SECONDS | soon                      | a whole number",
                "SESSION_TTL_MINUTES     | -5                        | from 1 to",
                "ASK_RATE_PER_MINUTE     | 1.5                       | a whole number",
                "LOCAL_DATA_DIR          | documents                 | the absolute path of a folder",
                "HTTP_PORT               | http                      | a whole number from 1 to 65535",
                "HTTP_PORT               | 65536                     | a whole number from 1 to 65535",
                "TRUSTED_PROXIES         | *                         | a regular expression of the addresses of proxies",
                "TRUSTED_PROXIES         | 10.1.2.0/24               | a regular expression of the addresses of proxies",
            })
    void a_wrong_value_is_named_with_what_was_given_and_what_is_allowed(String variable, String given, String allowed) {
        environment.put(variable, given);
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(variable + " is “" + given)
                .hasMessageContaining(allowed);
    }

    @Test
    void right_values_are_taken_with_white_space_and_final_slashes_removed() {
        environment.put("GAIA_BASE_URL", " https://cluster.example:8443/v2/mcm/gaia// ");
        environment.put("ALLOW_CORS_ORIGIN", "https://a.example, http://b.example:5173");
        environment.put("GAIA_VERIFY_SSL", "FALSE");
        Settings settings = read();
        assertThat(settings.gaiaBaseUrl()).hasToString("https://cluster.example:8443/v2/mcm/gaia");
        assertThat(settings.corsOrigins()).containsExactlyInAnyOrder("https://a.example", "http://b.example:5173");
        assertThat(settings.verifyTls()).isFalse();
    }

    @Test
    void a_port_and_proxies_that_the_server_understands_do_not_stop_the_start() {
        environment.put("HTTP_PORT", " 9090 ");
        environment.put("TRUSTED_PROXIES", "10\\.1\\.2\\.\\d+|0:0:0:0:0:0:0:1");
        assertThat(read()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "none                                   | 'none'",
                "'none'                                 | 'none'",
                "self https://*.example.org             | 'self' https://*.example.org",
                "'self', https://helios.example:8443    | 'self' https://helios.example:8443",
            })
    void sites_that_may_frame_the_page_are_listed_as_a_content_security_policy_has_them(String given, String policy) {
        environment.put("FRAME_ANCESTORS", given);
        assertThat(read().frameAncestors()).isEqualTo(policy);
    }

    @Test
    void without_microprofile_a_system_property_wins_over_the_environment_and_that_over_the_default() {
        var values = ConfigurationValues.layered(
                Map.of("a.b", "system")::get,
                Map.of("A_B", "env", "C_D", "env")::get,
                Map.of("c.d", "x", "e.f", "y")::get);
        assertThat(values.value("a.b")).contains("system");
        assertThat(values.value("c.d")).contains("env");
        assertThat(values.value("e.f")).contains("y");
        assertThat(values.value("g.h")).isEmpty();
    }

    private Settings read() {
        var defaults = PackagedDefaults.read(getClass().getClassLoader());
        return new SettingsReader(ConfigurationValues.layered(name -> null, environment::get, defaults::getProperty))
                .read();
    }
}
