package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;

/**
 * What one file of the speed benchmark says.
 *
 * @param title of the file
 * @param sections in the order of reading
 */
record SpeedText(String title, List<Section> sections) {

    private static final int PARAGRAPHS = 7;
    private static final int WORDS = 6;

    /** Paragraphs below a heading. */
    record Section(String heading, List<String> paragraphs) {}

    static SpeedText of(String title, List<String> paragraphs) {
        List<Section> sections = new ArrayList<>();
        for (int start = 0; start < paragraphs.size(); start += PARAGRAPHS) {
            List<String> some = paragraphs.subList(start, Math.min(paragraphs.size(), start + PARAGRAPHS));
            sections.add(new Section(heading(some.get(0)), List.copyOf(some)));
        }
        return new SpeedText(title, sections);
    }

    private static String heading(String paragraph) {
        String[] words = paragraph.replaceAll("[^\\p{L}\\p{N} ]+", " ").strip().split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(WORDS, words.length)));
    }
}
