package org.gaiachat.gaia.local;

/**
 * A quoted piece of the answer.
 *
 * @param source the number it cites
 * @param hit the passage it is quoted from
 * @param span what is quoted
 */
record Statement(int source, Hit hit, TextSpan span) {

    String text() {
        return span.in(hit.passage().text());
    }

    /** What stands before an item of a numbered list, such as {@code "2. "}; of other items {@code "- "}. */
    String marker() {
        String text = hit.passage().text();
        String before = text.substring(text.lastIndexOf('\n', span.start() - 1) + 1, span.start());
        return before.matches("\\d+\\. ") ? before : "- ";
    }
}
