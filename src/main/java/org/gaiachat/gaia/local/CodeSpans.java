package org.gaiachat.gaia.local;

/** Tells whether a markdown text that comes letter by letter is within code, where {@code a[1]} is no citation. */
final class CodeSpans {

    /** So many backticks make a block, which ends with as many; fewer make a span, which ends with its line at last. */
    private static final int BLOCK = 3;

    private int opened;
    private int run;

    void see(char c) {
        if (c == '`') {
            run++;
            return;
        }
        if (run > 0) {
            boolean closes = run == opened || opened >= BLOCK && run > opened;
            opened = closes ? 0 : opened == 0 ? run : opened;
            run = 0;
        }
        if (c == '\n' && opened < BLOCK) {
            opened = 0;
        }
    }

    /** Whether the last letter is part of code, its backticks included. */
    boolean inside() {
        return opened > 0 || run > 0;
    }
}
