package org.gaiachat.gaia.local;

import java.util.function.BiConsumer;
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

    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•·▪‣◦–]|(\\d{1,3})[.)])\\s+(?=\\S)");
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern HYPHENATED = Pattern.compile("(\\p{L})[-\\u00AD]\\s*\\n\\s*(\\p{Ll})");

    private TextLines() {}

    static void split(String text, Found found) {
        for (String paragraph : PARAGRAPH_BREAK.split(text.strip())) {
            splitParagraph(paragraph, found);
        }
    }

    private static void splitParagraph(String paragraph, Found found) {
        BiConsumer<String, StringBuilder> end = (marker, words) -> {
            if (!words.toString().isBlank()) {
                found.take(marker.isEmpty() ? BlockKind.PARAGRAPH : BlockKind.LIST_ITEM, marker, joined(words));
            }
            words.setLength(0);
        };
        String marker = "";
        StringBuilder words = new StringBuilder();
        for (String line : paragraph.split("\\R")) {
            Matcher item = ITEM.matcher(line);
            if (item.find()) {
                end.accept(marker, words);
                marker = item.group(1) == null ? "- " : item.group(1) + ". ";
                line = line.substring(item.end());
            }
            words.append(line).append('\n');
        }
        end.accept(marker, words);
    }

    private static String joined(CharSequence lines) {
        String whole = lines.toString();
        if (whole.indexOf('-') >= 0 || whole.indexOf(SOFT_HYPHEN) >= 0) {
            whole = HYPHENATED.matcher(whole).replaceAll("$1$2");
        }
        char[] letters = whole.toCharArray();
        int length = 0;
        boolean gap = false;
        for (char letter : letters) {
            if (letter == '\u00A0' || letter == ' ' || letter >= '\t' && letter <= '\r') {
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
}
