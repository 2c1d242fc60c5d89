package org.gaiachat.gaia.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids that nobody can guess, safe in a URL path: 128 bits. */
final class RandomId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
