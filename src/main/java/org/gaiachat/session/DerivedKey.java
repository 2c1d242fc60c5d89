package org.gaiachat.session;

import java.nio.charset.StandardCharsets;

/** Keys for one purpose each, made of one secret: HKDF with SHA-256 (RFC 5869), one block long. */
final class DerivedKey {

    /** The pseudo-random function of all that is sealed here. */
    static final String HMAC = "HmacSHA256";

    private static final byte[] SALT = "gaia-chat".getBytes(StandardCharsets.UTF_8);

    private DerivedKey() {}

    /** 256 bits that tell nothing of the secret nor of the keys for other purposes. */
    static byte[] of(byte[] secret, String purpose) {
        return hmac(hmac(SALT, secret), (purpose + "\u0001").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        return new KeyedHash(key).of(message);
    }
}
