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
    private final Found found;
    private final StringBuilder words = new StringBuilder();
    private String marker = "";

    private TextLines(String text, Found found) {
        this.text = text;
        this.found = found;
    }

    static void split(String text, Found found) {
        new TextLines(text, found).split();
    }

    private void split() {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !endsLine(text.charAt(end))) {
                end++;
            }
            add(start, end);
            boolean two = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (two ? 2 : 1);
        }
        endParagraph();
    }

    private void add(int start, int end) {
        int first = start;
        while (first < end && isSpace(text.charAt(first))) {
            first++;
        }
        if (first == end) {
            endParagraph();
            return;
        }
        int from = start;
        if (BEGINS_ITEM.indexOf(text.charAt(first)) >= 0) {
            Matcher item = ITEM.matcher(text).region(start, end);
            if (item.find()) {
                endBlock();
                marker = item.group(1) == null ? "- " : item.group(1) + ". ";
                from = item.end();
            }
        }
        words.append(text, from, end).append('\n');
    }

    private void endParagraph() {
        endBlock();
        marker = "";
    }

    private void endBlock() {
        String block = joined(words);
        if (!block.isEmpty()) {
            found.take(marker.isEmpty() ? BlockKind.PARAGRAPH : BlockKind.LIST_ITEM, marker, block);
        }
        words.setLength(0);
    }

    private static String joined(StringBuilder lines) {
        char[] letters = new char[lines.length()];
        lines.getChars(0, letters.length, letters, 0);
        if (hyphenated(letters)) {
            letters = HYPHENATED.matcher(lines).replaceAll("$1$2").toCharArray();
        }
        int length = 0;
        boolean gap = false;
        for (char letter : letters) {
            if (isSpace(letter)) {
                gap = true;
            } else {
                if (gap && length > 0) {
                    letters[length++] = ' ';
                }
                letters[length++] = letter;
                gap = false;
            }
        }
        return new String(letters, 0, length).strip();
    }

    /** Whether a line ends in a hyphen. */
    private static boolean hyphenated(char[] letters) {
        boolean hyphen = false;
        for (char letter : letters) {
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
