package org.gaiachat.gaia.local;

import java.util.regex.Pattern;

/**
 * Writes the text of documents into markdown such that it reads as it stands and is never taken for markup, for HTML, or
 * for a citation.
 */
final class PlainMarkdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$]");
    private static final Pattern LINE_START = Pattern.compile("^(?:([-+=])|(\\d{1,9})([.)]))");
    private static final Pattern LIKE_CITATION = Pattern.compile("\\[(?=\\d+\\])");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private PlainMarkdown() {}

    /** One line of text. */
    static String line(String text) {
        String line = OneLine.of(text).strip();
        // An invisible word joiner keeps a document's own “[2]” from being taken for one of ours.
        line = LIKE_CITATION.matcher(line).replaceAll("[\u2060");
        line = MARKUP.matcher(line).replaceAll("\\\\$0");
        return LINE_START
                .matcher(line)
                .replaceAll(start -> start.group(1) != null
                        ? "\\\\\\" + start.group(1)
                        : start.group(2) + "\\\\\\" + start.group(3));
    }

    /** A fenced block; the fence is longer than any run of backticks in the code. */
    static String code(String code) {
        int longest = BACKTICKS
                .matcher(code)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "\n" + code + "\n" + fence;
    }
}
