package org.gaiachat.gaia.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds paragraphs and list items in text that only has lines, as plain text and PDF do.
 *
 * <p>Lines of one paragraph are joined; a word that was hyphenated at a line's end is made whole.
 */
final class TextLines {

    /** Takes what was found. */
    interface Found {
        void take(BlockKind kind, String marker, String text);
    }

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•·▪‣◦–]|(\\d{1,3})[.)])\\s+(?=\\S)");
    private static final String BEGINS_ITEM = "-*•·▪‣◦–0123456789";
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern HYPHENATED = Pattern.compile("(\\p{L})[-\\u00AD]\\s*\\n\\s*(\\p{Ll})");

    private final String text;
    private final char[] letters;
    private final Found found;
    /** The block's lines, each with its end. */
    private final char[] lines;

    private int length;
    private String marker = "";

    private TextLines(String text, Found found) {
        this.text = text;
        this.letters = text.toCharArray();
        this.lines = new char[letters.length + 1];
        this.found = found;
    }

    static void split(String text, Found found) {
        new TextLines(text, found).split();
    }

    private void split() {
        int start = 0;
        while (start < letters.length) {
            int end = start;
            while (end < letters.length && !endsLine(letters[end])) {
                end++;
            }
            add(start, end);
            boolean two = end + 1 < letters.length && letters[end] == '\r' && letters[end + 1] == '\n';
            start = end + (two ? 2 : 1);
        }
        endParagraph();
    }

    private void add(int start, int end) {
        int first = start;
        while (first < end && isSpace(letters[first])) {
            first++;
        }
        if (first == end) {
            endParagraph();
            return;
        }
        int from = start;
        if (BEGINS_ITEM.indexOf(letters[first]) >= 0) {
            Matcher item = ITEM.matcher(text).region(start, end);
            if (item.find()) {
                endBlock();
                marker = item.group(1) == null ? "- " : item.group(1) + ". ";
                from = item.end();
            }
        }
        System.arraycopy(letters, from, lines, length, end - from);
        length += end - from;
        lines[length++] = '\n';
    }

    private void endParagraph() {
        endBlock();
        marker = "";
    }

    private void endBlock() {
        String block = hyphenated() ? whole() : joined(lines, length);
        if (!block.isEmpty()) {
            found.take(marker.isEmpty() ? BlockKind.PARAGRAPH : BlockKind.LIST_ITEM, marker, block);
        }
        length = 0;
    }

    private String whole() {
        char[] whole = HYPHENATED
                .matcher(new String(lines, 0, length))
                .replaceAll("$1$2")
                .toCharArray();
        return joined(whole, whole.length);
    }

    /** In one line, in the place of the letters. */
    private static String joined(char[] letters, int all) {
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < all; i++) {
            if (isSpace(letters[i])) {
                gap = true;
            } else {
                if (gap && length > 0) {
                    letters[length++] = ' ';
                }
                letters[length++] = letters[i];
                gap = false;
            }
        }
        return new String(letters, 0, length).strip();
    }

    /** Whether a line ends in a hyphen. */
    private boolean hyphenated() {
        boolean hyphen = false;
        for (int i = 0; i < length; i++) {
            char letter = lines[i];
            if (letter == '\n' && hyphen) {
                return true;
            }
            hyphen = letter == '-' || letter == SOFT_HYPHEN || hyphen && isSpace(letter);
        }
        return false;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r' || letter == '\u00A0';
    }

    private static boolean endsLine(char letter) {
        return letter >= '\n' && letter <= '\r' || letter == '\u0085' || letter == '\u2028' || letter == '\u2029';
    }
}
