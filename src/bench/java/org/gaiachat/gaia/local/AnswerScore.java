package org.gaiachat.gaia.local;

import org.gaiachat.gaia.FinishReason;

/** How many questions were answered, and how many of them from the right entry. */
final class AnswerScore {

    private int questions;
    private int answered;
    private int right;
    private int first;

    void add(Answer answer, String entry) {
        questions++;
        if (answer.reason() == FinishReason.ANSWERED) {
            answered++;
            right += answer.sources().stream().anyMatch(source -> source.documentId().equals(entry)) ? 1 : 0;
            first += answer.sources().get(0).documentId().equals(entry) ? 1 : 0;
        }
    }

    String row() {
        return String.format("%d | %s | %s | %s", questions, share(answered), share(right), share(first));
    }

    String unanswered() {
        return String.format("%d | %s", questions, share(questions - answered));
    }

    private String share(int part) {
        return String.format("%.1f %%", 100.0 * part / Math.max(1, questions));
    }
}
