package org.gaiachat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokensTest {

    /** SHA-256 of “secret” and of “other”. */
    private static final String TWO = "webui=2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b, "
            + "script=D9298A10D1B0735837DC4BD85DAC641B0F3CEF27A47E5D53A54F2F3F5B2FCFFA";

    @Test
    void a_token_is_known_by_its_hash() {
        ApiTokens tokens = read(TWO);
        assertThat(tokens.nameOf("secret")).contains("webui");
        assertThat(tokens.nameOf("other")).contains("script");
        assertThat(tokens.nameOf("")).isEmpty();
        assertThat(tokens.nameOf(TWO.substring(6, 70))).isEmpty();
    }

    @Test
    void a_token_is_sent_after_its_scheme_in_any_case_of_letters() {
        ApiTokens tokens = read(TWO);
        assertThat(tokens.nameIn(Optional.of("Bearer secret"))).contains("webui");
        assertThat(tokens.nameIn(Optional.of("bearer secret"))).contains("webui");
        assertThat(tokens.nameIn(Optional.of("Basic secret"))).isEmpty();
        assertThat(tokens.nameIn(Optional.of("secret"))).isEmpty();
        assertThat(tokens.nameIn(Optional.empty())).isEmpty();
    }

    @Test
    void without_any_nobody_is_known() {
        assertThat(read("").areConfigured()).isFalse();
        assertThat(read("").nameOf("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "webui=secret",
                "we bui=" + "a",
                "=2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"
            })
    void what_is_no_hash_is_refused_and_not_told(String given) {
        assertThatThrownBy(() -> read(given))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("sha256sum")
                .hasMessageNotContaining("=secret");
    }

    private static ApiTokens read(String given) {
        return new ApiTokensReader(property -> Optional.of(given).filter(value -> !value.isEmpty())).read();
    }
}
