package org.gaiachat.gaia.local;

/** What a conversation is called: its first question, shortened at a word. */
final class ConversationName {

    private static final int LONGEST = 60;

    private ConversationName() {}

    static String of(String question) {
        String line = OneLine.of(question).strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : line.offsetByCodePoints(0, line.codePointCount(0, LONGEST - 1));
        return line.substring(0, end) + "…";
    }
}
