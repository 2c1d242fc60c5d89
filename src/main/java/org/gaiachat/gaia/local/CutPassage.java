package org.gaiachat.gaia.local;

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
}
