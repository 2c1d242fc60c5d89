package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1e9999999999}",
                "<html>",
                "{\"a\":\"\\ud8",
                "{} {}",
                "[1] 2",
                "12 ships",
                "true story",
                "\"a\" b",
                "",
                " ",
                "nul"
            })
    void what_is_no_json_is_nothing_and_no_failure(String text) {
        assertThat(JsonText.parse(text)).isEmpty();
    }

    @Test
    void what_is_nested_too_deeply_is_as_good_as_no_json() {
        assertThat(JsonText.parse("[".repeat(1_001) + "]".repeat(1_001))).isEmpty();
    }
}
