package org.gaiachat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model that may write the embedded engine's answers. */
class LocalLlmTest {

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void a_model() {
        environment.put("LOCAL_LLM_URL", "http://localhost:11434/v1");
        environment.put("LOCAL_LLM_MODEL", "llama3.2:3b");
    }

    @Test
    void without_an_address_there_is_none_whatever_else_is_set() {
        environment.put("LOCAL_LLM_URL", " ");
        environment.put("LOCAL_LLM_API_KEY", "\u0007");
        assertThat(read().endpoint()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:11434/v1",
                " http://localhost:11434/v1/ ",
                "http://localhost:11434/v1//",
                "http://localhost:11434/v1/chat/completions",
                "http://localhost:11434/v1/chat/completions/"
            })
    void an_address_may_end_with_a_slash_or_with_what_is_called(String given) {
        environment.put("LOCAL_LLM_URL", given);
        LocalLlm.Endpoint endpoint = read().endpoint().orElseThrow();
        assertThat(endpoint.baseUrl()).isEqualTo(URI.create("http://localhost:11434/v1"));
        assertThat(endpoint.model()).isEqualTo("llama3.2:3b");
        assertThat(endpoint.key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:11434", "ftp://x/v1", "http://u:p@x/v1", "http://x/v1?key=1", "http:///v1", "yes"})
    void an_address_that_is_none_stops_the_start(String given) {
        environment.put("LOCAL_LLM_URL", given);
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("LOCAL_LLM_URL is “" + given + "”. Allowed: an http or https URL")
                .hasMessageContaining("http://localhost:11434/v1");
    }

    @Test
    void a_model_must_be_named() {
        environment.remove("LOCAL_LLM_MODEL");
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("LOCAL_LLM_URL is set and LOCAL_LLM_MODEL is not");
    }

    @Test
    void a_key_is_told_only_when_asked_for_by_name(@TempDir Path folder) throws IOException {
        environment.put("LOCAL_LLM_API_KEY", " canary-key-1 ");
        assertThat(read().endpoint().orElseThrow().key().orElseThrow().reveal()).isEqualTo("canary-key-1");
        assertThat(read().toString()).doesNotContain("canary");
        environment.remove("LOCAL_LLM_API_KEY");
        environment.put(
                "LOCAL_LLM_API_KEY_FILE",
                Files.writeString(folder.resolve("key"), "canary-key-2\n").toString());
        assertThat(read().endpoint().orElseThrow().key().orElseThrow().reveal()).isEqualTo("canary-key-2");
    }

    @Test
    void a_key_that_can_not_be_sent_or_read_or_is_given_twice_stops_the_start() {
        environment.put("LOCAL_LLM_API_KEY", "canary-1\ncanary-2");
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("LOCAL_LLM_API_KEY")
                .hasMessageNotContaining("canary");
        environment.put("LOCAL_LLM_API_KEY_FILE", "/nowhere/key");
        assertThatThrownBy(this::read).hasMessageContaining("Keep one of them");
        environment.remove("LOCAL_LLM_API_KEY");
        assertThatThrownBy(this::read).hasMessageContaining("LOCAL_LLM_API_KEY_FILE is “/nowhere/key”");
    }

    private LocalLlm read() {
        return new LocalLlmReader(ConfigurationValues.layered(name -> null, environment::get, name -> null)).read();
    }
}
