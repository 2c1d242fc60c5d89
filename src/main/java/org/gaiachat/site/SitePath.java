package org.gaiachat.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request's path within the application, decoded once and known to be harmless.
 *
 * @param decoded the path with its leading slash
 */
record SitePath(String decoded) {

    /** What no path of ours has after decoding: way-outs, path parameters, separators and escapes within escapes. */
    private static final Pattern SUSPICIOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\\\p{Cntrl}]|%(?i:2e|2f|3b|5c|00|25)");

    private static final Pattern ENCODED_SEPARATOR = Pattern.compile("%(?i:2f|5c|00)");

    /**
     * Reads a path as it came over the wire.
     *
     * @return nothing where the path is malformed or means to reach what it must not
     */
    static Optional<SitePath> of(String raw) {
        if (isPlain(raw)) {
            return Optional.of(new SitePath(raw));
        }
        if (!raw.startsWith("/") || ENCODED_SEPARATOR.matcher(raw).find()) {
            return Optional.empty();
        }
        return percentDecoded(raw)
                .filter(path -> !SUSPICIOUS.matcher(path).find())
                .map(SitePath::new);
    }

    /** The first segment, empty for the root. */
    String area() {
        int end = decoded.indexOf('/', 1);
        return decoded.substring(1, end < 0 ? decoded.length() : end);
    }

    /** How many folders up the root is: 0 for {@code /}, 1 for {@code /c/42}. */
    int depth() {
        int slashes = 0;
        for (int i = 0; i < decoded.length(); i++) {
            slashes += decoded.charAt(i) == '/' ? 1 : 0;
        }
        return slashes - 1;
    }

    /** Most paths are letters, digits and hyphens: nothing to decode and no harm, told without looking for patterns. */
    private static boolean isPlain(String raw) {
        if (raw.isEmpty() || raw.charAt(0) != '/') {
            return false;
        }
        for (int i = 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!word && !((c == '/' || c == '.') && raw.charAt(i - 1) != '/')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> percentDecoded(String raw) {
        if (raw.indexOf('%') < 0) {
            return Optional.of(raw);
        }
        var bytes = ByteBuffer.allocate(raw.length() * 3);
        int at = 0;
        try {
            while (at < raw.length()) {
                char c = raw.charAt(at);
                if (c == '%') {
                    bytes.put((byte) HexFormat.fromHexDigits(raw, at + 1, at + 3));
                    at += 3;
                } else {
                    bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                    at++;
                }
            }
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }
}
