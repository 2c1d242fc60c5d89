package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What has been read of one document, up to the limit of characters. */
final class ReadBlocks implements Consumer<Block> {

    /** What a block counts for whose text is shorter: each takes memory beside its text. */
    private static final int LEAST = 10;

    private final int limit;
    private final List<Block> blocks = new ArrayList<>();
    private int characters;

    ReadBlocks(int limit) {
        this.limit = limit;
    }

    @Override
    public void accept(Block block) {
        if (block.text().isBlank()) {
            return;
        }
        // Who is interrupted has been given up, and not every parser notices.
        int room = Thread.currentThread().isInterrupted() ? 0 : limit - characters;
        if (block.text().length() <= room) {
            blocks.add(block);
            characters += Math.min(room, Math.max(LEAST, block.text().length()));
            return;
        }
        if (room > 0) {
            blocks.add(block.start(room));
            characters = limit;
        }
        throw new EnoughText();
    }

    List<Block> blocks() {
        return blocks;
    }

    boolean hasText() {
        return blocks.stream().anyMatch(block -> block.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
