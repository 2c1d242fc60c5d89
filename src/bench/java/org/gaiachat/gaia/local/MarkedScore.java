package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Locale;
import org.gaiachat.gaia.FinishReason;

/** How many marked questions got their sentence, and how many without an answer got none. */
final class MarkedScore {

    private int answerable;
    private int answered;
    private int right;
    private int first;
    private int sentences;
    private int unanswerable;
    private int refused;

    void add(MarkedQuestion question, Answer answer) {
        boolean said = answer.reason() == FinishReason.ANSWERED;
        if (!question.answerable()) {
            unanswerable++;
            refused += said ? 0 : 1;
            return;
        }
        answerable++;
        answered += said ? 1 : 0;
        right += said && question.quotedBy(answer.sources()) ? 1 : 0;
        first += said && question.quotedBy(List.of(answer.sources().get(0))) ? 1 : 0;
        sentences += said ? answer.pieces().size() : 0;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%d | %s | %s | %s | %.1f | %d | %s",
                answerable,
                share(answered, answerable),
                share(right, answerable),
                share(first, answerable),
                sentences / (double) Math.max(1, answered),
                unanswerable,
                share(refused, unanswerable));
    }

    private static String share(int part, int all) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, all));
    }
}
