package org.gaiachat.gaia;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stretch of a document's text.
 *
 * @param text the text as it was extracted, plain
 * @param score how well it fits the question, 0 to 1; comparable within one answer only
 * @param place where in the document it stands, in words a reader can follow, such as {@code Page 3} or a heading
 * @param position its index among the document's passages, from 0, where {@link Gaia#document} can show them
 * @param quotes the sentences of it that the answer uses, each exactly as in the text
 */
public record Passage(String text, double score, Optional<String> place, OptionalInt position, List<String> quotes) {

    public Passage {
        quotes = List.copyOf(quotes);
    }
}
