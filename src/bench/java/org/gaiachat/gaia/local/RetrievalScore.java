package org.gaiachat.gaia.local;

import java.util.List;

/** Recall and nDCG of passages, averaged over questions: a passage of the question's own entry is right. */
final class RetrievalScore {

    private static final int FIRST = 5;
    private static final int RANKED = 10;

    private double recall;
    private double gain;
    private int questions;

    /** One question: the documents of the passages found, best first, and how many passages its entry has. */
    void add(List<String> found, String right, int passages) {
        double got = found.stream().limit(FIRST).filter(right::equals).count();
        recall += got / Math.min(FIRST, passages);
        double own = 0;
        double ideal = 0;
        for (int rank = 0; rank < RANKED; rank++) {
            double worth = Math.log(2) / Math.log(rank + 2.0);
            own += rank < found.size() && found.get(rank).equals(right) ? worth : 0;
            ideal += rank < passages ? worth : 0;
        }
        gain += own / ideal;
        questions++;
    }

    String row() {
        return String.format("%.3f | %.3f", recall / questions, gain / questions);
    }
}
