package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedKeyTest {

    private final SealedKey sealed = new SealedKey("a secret".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_key_is_encrypted_wherever_a_session_goes_and_opens_on_replicas_with_the_same_secret() {
        String closed = sealed.close("canary-key");
        assertThat(new String(Base64.getDecoder().decode(closed), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
        assertThat(sealed.close("canary-key")).isNotEqualTo(closed);
        assertThat(new SealedKey("a secret".getBytes(StandardCharsets.UTF_8)).open(closed))
                .contains("canary-key");
        assertThat(new SealedKey("another".getBytes(StandardCharsets.UTF_8)).open(closed))
                .isEmpty();
    }

    @Test
    void what_was_changed_on_its_way_does_not_open() {
        byte[] bytes = Base64.getDecoder().decode(sealed.close("canary-key"));
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(sealed.open(Base64.getEncoder().encodeToString(changed))).isEmpty();
        }
        assertThat(sealed.open("")).isEmpty();
        assertThat(sealed.open("AAAA")).isEmpty();
        assertThat(sealed.open("no base64!")).isEmpty();
    }
}
