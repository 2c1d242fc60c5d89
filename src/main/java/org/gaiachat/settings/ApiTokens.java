package org.gaiachat.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens with which other programs may use this server: only their hashes are known here.
 *
 * @param hashes SHA-256 of each token in hexadecimal, by the name of its program
 */
public record ApiTokens(Map<String, String> hashes) {

    private static final String BEARER = "Bearer ";

    public ApiTokens {
        hashes = Map.copyOf(hashes);
    }

    /** Whether other programs may use this server at all. */
    public boolean areConfigured() {
        return !hashes.isEmpty();
    }

    /** The name of the program that a token was given to; takes equally long for each wrong one. */
    Optional<String> nameOf(String token) {
        byte[] given = sha256(token).getBytes(StandardCharsets.US_ASCII);
        Optional<String> name = Optional.empty();
        for (Map.Entry<String, String> known : hashes.entrySet()) {
            if (MessageDigest.isEqual(given, known.getValue().getBytes(StandardCharsets.US_ASCII))) {
                name = Optional.of(known.getKey());
            }
        }
        return name;
    }

    /** The name of the program whose token is in an {@code Authorization} header, with the scheme in any case of letters. */
    public Optional<String> nameIn(Optional<String> authorization) {
        return authorization
                .filter(given -> given.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(given -> nameOf(given.substring(BEARER.length())));
    }

    private static String sha256(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
