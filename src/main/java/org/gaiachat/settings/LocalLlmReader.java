package org.gaiachat.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code LOCAL_LLM_URL} and what belongs to it; without it the rest means nothing. */
record LocalLlmReader(ConfigurationValues values) {

    private static final String EXAMPLE = "http://localhost:11434/v1";

    /** What people copy along with the address of an API. */
    private static final String ENDPOINT = "/chat/completions/*$";

    LocalLlm read() {
        return new LocalLlm(values.value("local.llm.url").map(String::strip).map(this::endpoint));
    }

    private LocalLlm.Endpoint endpoint(String url) {
        String model = values.value("local.llm.model")
                .map(String::strip)
                .orElseThrow(() -> new SettingsException("LOCAL_LLM_URL is set and LOCAL_LLM_MODEL is not. Name the"
                        + " model as its server calls it, such as llama3.2."));
        return new LocalLlm.Endpoint(
                BaseUrl.of("local.llm.url", url.replaceFirst(ENDPOINT, ""), EXAMPLE), model, key());
    }

    private Optional<Secret> key() {
        Optional<String> given = values.value("local.llm.api.key");
        Optional<String> file = values.value("local.llm.api.key.file");
        if (given.isPresent() && file.isPresent()) {
            throw new SettingsException("LOCAL_LLM_API_KEY and LOCAL_LLM_API_KEY_FILE are both set. Keep one of them.");
        }
        return given.or(() -> file.map(LocalLlmReader::content)).map(LocalLlmReader::checked);
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file.strip()));
        } catch (IOException e) {
            throw new SettingsException("LOCAL_LLM_API_KEY_FILE is “" + file
                    + "”, which can't be read. Name a file that holds the key and that the server may read.");
        }
    }

    /** It is not told what was given. Servers on one's own machine take any word for a key. */
    private static Secret checked(String given) {
        String key = given.strip();
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new SettingsException("LOCAL_LLM_API_KEY is empty or holds a character that no key has, such as a"
                    + " space or a line break. Copy the key again.");
        }
        return new Secret(key);
    }
}
