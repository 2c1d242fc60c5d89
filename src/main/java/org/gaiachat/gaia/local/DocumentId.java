package org.gaiachat.gaia.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** What a document is called in addresses: the same for the same path in the same dataset, whatever it holds. */
final class DocumentId {

    private static final int BYTES = 15;

    private DocumentId() {}

    static String of(String dataset, String path) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((dataset + '\0' + path).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
