package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaiachat.gaia.Source;

/**
 * A question whose answer somebody has marked.
 *
 * @param corpus the FAQ that it is asked of
 * @param text the question
 * @param mark words of the one sentence that answers it; a dash where none does
 */
record MarkedQuestion(String corpus, String text, String mark) {

    static List<MarkedQuestion> all(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new MarkedQuestion(cells[0], cells[1], cells[2]))
                .toList();
    }

    boolean answerable() {
        return !mark.equals("-");
    }

    /** For tuning or for reporting, the same in every run. */
    boolean reporting() {
        return Math.floorMod(text.hashCode() * 0x9E3779B1, 2) == 0;
    }

    /** Whether the marked sentence is among those that an answer quotes. */
    boolean quotedBy(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.passages().stream())
                .flatMap(passage -> passage.quotes().stream())
                .anyMatch(quote -> quote.replaceAll("[\\s\\u00a0]+", " ").contains(mark));
    }

    /** Whether the marked sentence is in the documents at all: else the mark is wrong. */
    boolean standsIn(List<FaqEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.passages().stream())
                .anyMatch(passage -> passage.text().replaceAll("[\\s\\u00a0]+", " ").contains(mark));
    }
}
