package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What has been read of one document, up to the limit of characters. */
final class ReadBlocks implements Consumer<Block> {

    private final int limit;
    private final List<Block> blocks = new ArrayList<>();
    private long characters;

    ReadBlocks(int limit) {
        this.limit = limit;
    }

    @Override
    public void accept(Block block) {
        if (block.text().isBlank()) {
            return;
        }
        characters += block.text().length();
        // Who is interrupted has been given up, and not every parser notices.
        if (characters > limit || Thread.currentThread().isInterrupted()) {
            throw new EnoughText();
        }
        blocks.add(block);
    }

    List<Block> blocks() {
        return blocks;
    }

    boolean hasText() {
        return blocks.stream().anyMatch(block -> block.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
