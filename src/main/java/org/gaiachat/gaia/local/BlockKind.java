package org.gaiachat.gaia.local;

/** What a stretch of a document is; decides where text may be cut and how an answer shows it. */
enum BlockKind {
    HEADING('H'),
    PARAGRAPH('P'),
    LIST_ITEM('L'),
    TABLE_ROW('T'),
    CODE('C');

    private final char letter;

    BlockKind(char letter) {
        this.letter = letter;
    }

    /** The letter that stands for this kind in the index. */
    char letter() {
        return letter;
    }

    static BlockKind of(char letter) {
        for (BlockKind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of block has the letter " + letter);
    }
}
