package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.gaiachat.session.Seal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private final Seal seal = seal("a secret of the configuration");

    @Test
    void a_sealed_id_opens_for_its_visitor_on_every_replica_with_the_same_secret() {
        String sealed = seal.close(Kind.CONVERSATION, "ann", "c1");
        assertThat(sealed).matches("[A-Za-z0-9_-]+").doesNotContain("ann");
        assertThat(seal("a secret of the configuration").open(Kind.CONVERSATION, "ann", sealed))
                .contains("c1");
        assertThat(seal.close(Kind.CONVERSATION, "ann", "c1")).isEqualTo(sealed);
    }

    @Test
    void it_opens_for_no_other_visitor_kind_or_secret() {
        String sealed = seal.close(Kind.CONVERSATION, "ann", "c1");
        assertThat(seal.open(Kind.CONVERSATION, "bob", sealed)).isEmpty();
        assertThat(seal.open(Kind.CONVERSATION, "", sealed)).isEmpty();
        assertThat(seal.open(Kind.UPLOAD, "ann", sealed)).isEmpty();
        assertThat(seal("another").open(Kind.CONVERSATION, "ann", sealed)).isEmpty();
    }

    @Test
    void visitor_and_id_can_not_be_moved_into_one_another() {
        assertThat(seal.close(Kind.CONVERSATION, "ann", "bc1"))
                .isNotEqualTo(seal.close(Kind.CONVERSATION, "annb", "c1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "c1", "*", "ä", "AAAAAAAAAAAAAAAAAAAAAA", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void what_was_never_sealed_opens_nothing(String id) {
        assertThat(seal.open(Kind.CONVERSATION, "ann", id)).isEmpty();
    }

    @Test
    void none_of_100_000_altered_and_guessed_ids_opens() {
        var random = new Random(21);
        byte[] sealed = Base64.getUrlDecoder().decode(seal.close(Kind.CONVERSATION, "ann", "conversation-1"));
        for (int i = 0; i < 100_000; i++) {
            byte[] guess = sealed.clone();
            int bit = random.nextInt(guess.length * 8);
            guess[bit / 8] ^= (byte) (1 << bit % 8);
            if (i % 2 == 0) {
                random.nextBytes(guess);
            }
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(guess);
            assertThat(seal.open(Kind.CONVERSATION, "ann", id)).isEmpty();
        }
    }

    @Test
    void keys_are_derived_as_in_RFC_5869() {
        // 32 bytes of HKDF-SHA256, salt “gaia-chat”, info “ids”, computed with Python's hmac module
        assertThat(HexFormat.of().formatHex(DerivedKey.of("secret".getBytes(StandardCharsets.UTF_8), "ids")))
                .isEqualTo("a15de84f8c7c78abb3dca8553920153d656fa4111e935e5d0f3bf04bf7d014c5");
    }

    private static Seal seal(String secret) {
        return new Seal(secret.getBytes(StandardCharsets.UTF_8));
    }
}
