package org.gaiachat.gaia.local;

/**
 * The piece of paper that a block stands on: a page, a slide, a sheet of a workbook.
 *
 * @param kind which of them
 * @param number counted from 1; 0 where the format has none
 * @param name what the author called it; mostly empty
 */
record Leaf(Kind kind, int number, String name) {

    enum Kind {
        PAGE("Page"),
        SLIDE("Slide"),
        SHEET("Sheet");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** Of formats that flow from beginning to end. */
    static final Leaf NONE = page(0);

    static Leaf page(int number) {
        return new Leaf(Kind.PAGE, number, "");
    }

    boolean isNone() {
        return number == 0;
    }

    boolean isPage() {
        return kind == Kind.PAGE && number > 0;
    }

    /** Such as {@code Page 3} or {@code Sheet Fees}. */
    String words() {
        return kind.word + ' ' + (name.isEmpty() ? String.valueOf(number) : name);
    }
}
