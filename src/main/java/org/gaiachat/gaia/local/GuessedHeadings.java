package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds headings in a PDF, which has none: a short line of words that does not end as a sentence does, before a longer
 * paragraph of the same page.
 */
final class GuessedHeadings {

    private static final int LONGEST = 70;

    private GuessedHeadings() {}

    static List<Block> in(List<Block> blocks) {
        List<Block> result = new ArrayList<>(blocks.size());
        List<String> heading = List.of();
        int page = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.leaf().isPage()) {
                return blocks;
            }
            if (block.page() != page) {
                page = block.page();
                heading = List.of();
            }
            boolean found = i + 1 < blocks.size() && isHeading(block, blocks.get(i + 1));
            if (found) {
                heading = List.of(block.text());
            }
            BlockKind kind = found ? BlockKind.HEADING : block.kind();
            result.add(new Block(kind, block.marker(), block.text(), block.leaf(), heading));
        }
        return result;
    }

    /** Parts the first line from the paragraph that a PDF's small gap after a heading glued to it. */
    static String apart(String paragraph) {
        String[] lines = paragraph.strip().split("\\R", 3);
        boolean glued = lines.length > 1
                && lines[0].strip().length() * 2 < lines[1].strip().length()
                && looksLikeHeading(lines[0].strip())
                && Character.isUpperCase(lines[1].strip().codePointAt(0));
        return glued ? paragraph.strip().replaceFirst("\\R", "\n\n") : paragraph;
    }

    private static boolean isHeading(Block block, Block next) {
        String text = block.text();
        return block.kind() == BlockKind.PARAGRAPH
                && next.page() == block.page()
                && next.text().length() > text.length()
                && looksLikeHeading(text);
    }

    private static boolean looksLikeHeading(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Character.isUpperCase(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }
}
