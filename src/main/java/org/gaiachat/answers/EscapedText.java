package org.gaiachat.answers;

import java.nio.charset.StandardCharsets;

/**
 * Writes text as it stands between the quotes of JSON (RFC 8259, 7), in UTF-8. A token is escaped once, whoever reads it,
 * and by hand: a builder of JSON costs more than all the rest of a token's way. No line's end is left in it, which would
 * end an event's line; half of a surrogate pair is escaped, because its other half may come with the next token.
 */
final class EscapedText {

    private EscapedText() {}

    static byte[] of(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        return (plain == text.length() ? text : escaped(text, plain)).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text, int plain) {
        var escaped = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) {
                escaped.append(c).append(text.charAt(++i));
            } else if (isPlain(c)) {
                escaped.append(c);
            } else {
                escape(c, escaped);
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private static void escape(char c, StringBuilder to) {
        switch (c) {
            case '"', '\\' -> to.append('\\').append(c);
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> to.append(String.format("\\u%04x", (int) c));
        }
    }
}
