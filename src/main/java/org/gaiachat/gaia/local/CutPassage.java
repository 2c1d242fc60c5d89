package org.gaiachat.gaia.local;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A passage of a document, ready for the index.
 *
 * @param text plain text
 * @param spans where the blocks lie in it
 * @param headings the headings it stands under, the topmost first
 * @param place where it stands, in words
 */
record CutPassage(String text, List<TextSpan> spans, List<String> headings, Optional<String> place) {

    CutPassage {
        spans = List.copyOf(spans);
        headings = List.copyOf(headings);
    }

    /** How long the passages of a document are together, in UTF-8. */
    static long bytes(List<CutPassage> passages) {
        return passages.stream()
                .mapToLong(passage -> passage.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
