package org.gaiachat.gaia.local;

import java.util.List;

/**
 * A paragraph, list item, code block, table row or heading of a document, as it was read.
 *
 * @param kind what it is
 * @param marker what stands before it in plain text, such as {@code "- "} or {@code "2. "}; mostly empty
 * @param text plain text
 * @param leaf the page, slide or sheet it stands on
 * @param headings the headings it stands under, the topmost first; of a heading, itself included
 */
record Block(BlockKind kind, String marker, String text, Leaf leaf, List<String> headings) {

    Block {
        headings = List.copyOf(headings);
    }

    /** On a page counted from 1; 0 where the format has none. */
    Block(BlockKind kind, String marker, String text, int page, List<String> headings) {
        this(kind, marker, text, page == 0 ? Leaf.NONE : Leaf.page(page), headings);
    }

    /** So many characters of it. */
    Block start(int characters) {
        return new Block(kind, marker, text.substring(0, characters), leaf, headings);
    }

    int page() {
        return leaf.number();
    }
}
