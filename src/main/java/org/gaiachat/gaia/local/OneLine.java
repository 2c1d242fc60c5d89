package org.gaiachat.gaia.local;

/** A text in one line, as a regular expression would make it of {@code \s+}, in less time: each row of a table asks. */
final class OneLine {

    private OneLine() {}

    /** The text with one space for each stretch of spaces and ends of lines. */
    static String of(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean another = letter == ' ' || letter >= '\t' && letter <= '\r';
            if (!another) {
                line.append(letter);
            } else if (!space) {
                line.append(' ');
            }
            space = another;
        }
        return line.toString();
    }
}
