package org.gaiachat.gaia.llm;

/**
 * What of a model's text is for the reader: all but what stands between {@code <think>} and {@code </think>} at its
 * beginning, where some models reason aloud.
 */
final class ShownText {

    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final StringBuilder held = new StringBuilder();
    private boolean thinking;
    private boolean thought;
    private boolean begun;

    /** Takes more of what the model says; gives what of it can be shown now. */
    String more(String text) {
        if (begun) {
            return text;
        }
        held.append(text);
        return thinking ? afterThought() : beginning();
    }

    /** Whether anything was reasoned so far. */
    boolean hasThought() {
        return thought;
    }

    /** Nothing more comes: what was held back in case it would be the beginning of a thought. */
    String rest() {
        return begun || thinking ? "" : held.toString().strip();
    }

    private String beginning() {
        String said = held.toString().stripLeading();
        if (said.startsWith(OPEN)) {
            thinking = true;
            thought = true;
            held.delete(0, held.length()).append(said.substring(OPEN.length()));
            return afterThought();
        }
        if (OPEN.startsWith(said)) {
            return "";
        }
        begun = true;
        return said;
    }

    private String afterThought() {
        int end = held.indexOf(CLOSE);
        if (end < 0) {
            // the end mark may be cut; no more than its beginning is needed
            held.delete(0, Math.max(0, held.length() - CLOSE.length() + 1));
            return "";
        }
        thinking = false;
        held.delete(0, end + CLOSE.length());
        return beginning();
    }
}
