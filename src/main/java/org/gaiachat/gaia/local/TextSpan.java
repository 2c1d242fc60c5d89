package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;

/**
 * A block's stretch of a passage's text.
 *
 * @param kind what it is
 * @param start where it starts, its marker not included
 * @param end where it ends, exclusive
 */
record TextSpan(BlockKind kind, int start, int end) {

    String in(String text) {
        return text.substring(start, end);
    }

    /** Spans as one word for the index, such as {@code H0-8P10-120}. */
    static String encode(List<TextSpan> spans) {
        StringBuilder word = new StringBuilder();
        for (TextSpan span : spans) {
            word.append(span.kind.letter()).append(span.start).append('-').append(span.end);
        }
        return word.toString();
    }

    static List<TextSpan> decode(String word) {
        List<TextSpan> spans = new ArrayList<>();
        for (String part : word.split("(?=[A-Z])")) {
            if (!part.isEmpty()) {
                int dash = part.indexOf('-');
                spans.add(new TextSpan(
                        BlockKind.of(part.charAt(0)),
                        Integer.parseInt(part.substring(1, dash)),
                        Integer.parseInt(part.substring(dash + 1))));
            }
        }
        return spans;
    }
}
