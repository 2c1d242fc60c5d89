package org.gaiachat.gaia.local;

import java.util.List;

/**
 * An entry of a FAQ.
 *
 * @param corpus the FAQ it is of
 * @param number its place in it
 * @param question its heading, which no passage holds
 * @param answer its paragraphs
 */
record FaqEntry(String corpus, int number, String question, List<String> answer) {

    /** A question is for tuning or for reporting, the same in every run. */
    boolean reporting() {
        return Math.floorMod(question.hashCode() * 0x9E3779B1, 2) == 0;
    }

    String file() {
        return "entry-" + number + ".txt";
    }

    List<CutPassage> passages() {
        return PassageCutter.cut(answer.stream()
                .map(paragraph -> new Block(BlockKind.PARAGRAPH, "", paragraph, 0, List.of()))
                .toList());
    }

    FileRecord record(int passages) {
        return new FileRecord(corpus, file(), 1, 1, passages, 1, java.util.Optional.empty());
    }

    String documentId() {
        return DocumentId.of(corpus, file());
    }
}
