package org.gaiachat.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The codings a file may be kept in, the most wanted first. */
enum ContentCoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String suffix;

    ContentCoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** Its name in {@code Content-Encoding}. */
    String token() {
        return token;
    }

    /** What the build appends to the name of a file in this coding. */
    String suffix() {
        return suffix;
    }

    /**
     * The codings that a client takes, the best first (RFC 9110, 12.5.3).
     *
     * <p>An empty list is as good as none: the file as it is. Identity is always among them, last where it is refused: a page in the wrong coding beats a 406.
     */
    static List<ContentCoding> accepted(String acceptEncoding) {
        var weights = QualityValues.of(acceptEncoding);
        return Arrays.stream(values())
                .filter(coding -> coding == IDENTITY || weight(weights, coding) > 0)
                .sorted(Comparator.comparingDouble(coding -> -weight(weights, coding)))
                .toList();
    }

    private static double weight(QualityValues weights, ContentCoding coding) {
        Optional<Double> named = weights.weight(coding.token.toLowerCase(Locale.ROOT), "x-" + coding.token);
        if (coding == IDENTITY) {
            // unnamed identity is acceptable but the least wanted, and `*` speaks of the others
            return named.orElse(0.0001);
        }
        return named.or(() -> weights.weight("*")).orElse(0.0);
    }
}
