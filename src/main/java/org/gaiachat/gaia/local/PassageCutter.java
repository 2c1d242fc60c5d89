package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a document into passages of a size that a reader takes in at a glance and that is about one thing.
 *
 * <p>A passage never crosses a page or a heading, so that its place is true of all of it.
 */
final class PassageCutter {

    /** A passage that has reached this many characters is full. */
    private static final int ENOUGH = 600;

    /** No passage is longer, unless a single code block is. */
    private static final int MOST = 1_000;

    private static final Set<BlockKind> UNCUT = Set.of(BlockKind.CODE, BlockKind.HEADING);

    private final List<CutPassage> passages = new ArrayList<>();
    private PassageDraft draft = new PassageDraft();

    private PassageCutter() {}

    static List<CutPassage> cut(List<Block> blocks) {
        PassageCutter cutter = new PassageCutter();
        blocks.forEach(cutter::add);
        cutter.close();
        return cutter.passages;
    }

    private void add(Block block) {
        if (block.text().length() <= MOST || UNCUT.contains(block.kind())) {
            place(block);
            return;
        }
        String marker = block.marker();
        for (String piece : SentenceSplitter.pieces(block.text(), ENOUGH, MOST)) {
            // An item or a row of this length is not one thing to quote, but sentences.
            place(new Block(BlockKind.PARAGRAPH, marker, piece, block.leaf(), block.headings()));
            marker = "";
        }
    }

    private void place(Block block) {
        if (!draft.isEmpty() && startsAnother(block)) {
            close();
        }
        draft.add(block);
    }

    private boolean startsAnother(Block block) {
        if (block.page() != draft.last().page()) {
            return true;
        }
        if (draft.onlyHeadings()) {
            return false;
        }
        return block.kind() == BlockKind.HEADING
                || draft.length() + block.text().length() > MOST
                || draft.length() >= ENOUGH && !continuesList(block);
    }

    private boolean continuesList(Block block) {
        return block.kind() == BlockKind.LIST_ITEM && draft.last().kind() == BlockKind.LIST_ITEM;
    }

    private void close() {
        if (!draft.isEmpty()) {
            passages.add(draft.done());
            draft = new PassageDraft();
        }
    }
}
